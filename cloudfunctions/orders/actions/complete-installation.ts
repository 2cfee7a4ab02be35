import { remainingLines } from '../../../src/shared/domain/orders/order-money';
import { installedPieces, serialKey } from '../../../src/shared/domain/orders/pieces';
import { AppError } from '../../../src/shared/errors/app-error';
import { isDuplicateKey } from '../../_kit/persistence/database-errors';
import { action } from '../../_kit/runtime/action';
import type { CommandContext } from '../../_kit/runtime/context';
import { toAppliances } from '../appliance-record';
import { findTakenSerialKey } from '../repository';
import { APPLIANCE_STEP_BUDGET, takeStep } from '../take-step';

type Readings = readonly { readonly lineId: string; readonly serialNumber: string }[];

/** Every machine gets its appliance and its warranty card (C12); a serial number exists once in the company. */
export const completeInstallation = action(
  'orders.installation.complete',
  { roundTrips: APPLIANCE_STEP_BUDGET.roundTrips + 1, documentsExamined: APPLIANCE_STEP_BUDGET.documentsExamined + 1 },
  async ({ orderId, pieces }, ctx) => {
    const taken = await findTaken(ctx, pieces);
    try {
      return await takeStep(ctx, orderId, { command: 'complete_installation' }, (order) => {
        const installed = installedPieces(remainingLines(order.lines), pieces);
        if (taken !== null) throw taken;
        const by = { name: order.installation.appointment?.personName ?? '', at: ctx.now };
        return toAppliances(order, installed, by);
      });
    } catch (error) {
      // The unique index saw what our question before the transaction could not: somebody registered it just now.
      const takenNow = isDuplicateKey(error) ? await findTaken(ctx, pieces) : null;
      throw takenNow ?? error;
    }
  },
);

async function findTaken({ db }: CommandContext, pieces: Readings): Promise<AppError | null> {
  const key = await findTakenSerialKey(db, pieces.map(({ serialNumber }) => serialKey(serialNumber)));
  const reading = pieces.find(({ serialNumber }) => serialKey(serialNumber) === key);
  if (reading === undefined) return null;
  return new AppError('orders.installation.serial_number_in_use', { serialNumber: reading.serialNumber });
}
