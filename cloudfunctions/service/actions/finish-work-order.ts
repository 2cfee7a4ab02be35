import { refuseStep } from '../../../src/shared/domain/service/apply-command';
import { checkFinish } from '../../../src/shared/domain/service/finish';
import { isDuplicateKey } from '../../_kit/persistence/database-errors';
import type { Transaction } from '../../_kit/persistence/transaction';
import { action } from '../../_kit/runtime/action';
import type { CommandContext } from '../../_kit/runtime/context';
import type { ParsedInput } from '../../../src/shared/contract/registry';
import { AppError } from '../../../src/shared/errors/app-error';
import { takenSerialNumber } from '../../orders/public';
import { readSettings } from '../../settings/public';
import type { WorkOrderDocument } from '../documents';
import { presentSignature, recordsOf } from '../evidence';
import { dueFenOf, takeOut } from '../job-money';
import { MOVE_BUDGET, moveWorkOrder } from '../move-work-order';
import { ownJob } from '../repository';
import { afterStep } from '../views';

const HOUR_MS = 3_600_000;
/** A few parts of the warehouse are usual. */
const USUAL_PARTS = 4;

type Finish = ParsedInput<'service.work_order.finish'>;

/** The end of a visit: nothing of this very one is missing, what was agreed is paid, and an installation's machines come into use (C12). */
export const finishWorkOrder = action(
  'service.work_order.finish',
  {
    roundTrips: MOVE_BUDGET.roundTrips + 5 + 2 * USUAL_PARTS,
    documentsExamined: MOVE_BUDGET.documentsExamined + 4 + USUAL_PARTS,
  },
  async (input, ctx) => {
    const { unratedHours } = (await readSettings(ctx.db, ['service'])).values.service;
    const taken = await takenSerialNumber(ctx.db, input.pieces);
    try {
      return await ctx.transact((tx) => finish(tx, ctx, { ...input, taken, closeAt: ctx.now + unratedHours * HOUR_MS }));
    } catch (error) {
      // The unique index saw what our question before the transaction could not: somebody registered it just now.
      const takenNow = isDuplicateKey(error) ? await takenSerialNumber(ctx.db, input.pieces) : null;
      throw takenNow === null ? error : new AppError('orders.installation.serial_number_in_use', { serialNumber: takenNow });
    }
  },
);

async function finish(
  tx: Transaction,
  { actor, now }: CommandContext,
  { workOrderId, at, appointedAt, pieces, taken, closeAt }: Finish & { readonly taken: string | null; readonly closeAt: number },
) {
  const workOrder = await ownJob(tx, actor, workOrderId, appointedAt);
  const taking = { by: { id: actor.personId, name: actor.name ?? '' }, parties: ['technician'], at, receivedAt: now } as const;
  refuseStep(workOrder, 'finish', taking);
  checkFinish({ ...workOrder, done: recordsOf(workOrder), signature: presentSignature(workOrder), dueFen: await dueFenOf(tx, workOrder) });
  await takeOut(tx, workOrder, now);
  const plates = installs(workOrder) ? { pieces, taken } : undefined;
  const finished = await moveWorkOrder(tx, workOrder, { command: 'finish' }, taking, { change: { closeAt }, plates });
  return afterStep(finished, actor, now);
}

const installs = ({ order }: WorkOrderDocument): boolean => order !== null;
