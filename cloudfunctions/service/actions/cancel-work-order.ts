import { refuseStep } from '../../../src/shared/domain/service/apply-command';
import { checkCancel } from '../../../src/shared/domain/service/cancel';
import { partiesOf } from '../../../src/shared/domain/service/viewing';
import { action } from '../../_kit/runtime/action';
import type { WorkOrderDocument } from '../documents';
import { dueFenOf, takeOut } from '../job-money';
import { doerOf, MOVE_BUDGET, moveWorkOrder } from '../move-work-order';
import { visibleWorkOrder } from '../repository';
import { afterStep } from '../views';

/** A few parts of the warehouse are usual. */
const USUAL_PARTS = 4;

/**
 * The customer's side or a dispatcher gives it up, with a reason. Of a visit that was broken off, what was agreed is paid
 * or taken off first; what stays paid was for work that was done, and its parts leave the warehouse.
 */
export const cancelWorkOrder = action(
  'service.work_order.cancel',
  { roundTrips: MOVE_BUDGET.roundTrips + 3 + 2 * USUAL_PARTS, documentsExamined: MOVE_BUDGET.documentsExamined + 2 + USUAL_PARTS },
  ({ workOrderId, reason }, ctx) =>
    ctx.transact(async (tx) => {
      const { actor, now } = ctx;
      const { workOrder, standing } = await visibleWorkOrder(tx, actor, workOrderId);
      const taking = { by: doerOf(actor, workOrder), parties: partiesOf(standing), at: now, receivedAt: now };
      refuseStep(workOrder, 'cancel', taking);
      checkCancel(await dueFenOf(tx, workOrder));
      if (!isTakenOffWhole(workOrder)) await takeOut(tx, workOrder, now);
      return afterStep(await moveWorkOrder(tx, workOrder, { command: 'cancel', reason }, taking), actor, now);
    }),
);

/** Of what was taken off to the last fen nothing was done. */
const isTakenOffWhole = ({ agreedFen, waivedFen }: WorkOrderDocument): boolean => waivedFen > 0 && agreedFen === 0;
