import { dayOf } from '../../../src/shared/kernel/time';
import { AppError } from '../../../src/shared/errors/app-error';
import { recordTransfers } from '../../_kit/ledger/record-transfers';
import { action } from '../../_kit/runtime/action';
import { headquartersMembership } from '../../_kit/runtime/context';
import { modelInStock } from '../../catalog/in-transaction';
import { keepArrival, KEEP_ARRIVAL_COST, newArrival } from '../arrival-record';

/** A purchase is on its way: nobody can sell it yet, but everybody who sells sees when it comes. */
export const announceArrival = action(
  'warehouse.arrival.announce',
  { roundTrips: 8 + KEEP_ARRIVAL_COST, documentsExamined: 10 },
  async ({ productId, quantity, expectedOn, supplier, reference }, ctx) => {
    headquartersMembership(ctx);
    if (expectedOn < dayOf(ctx.now)) throw new AppError('warehouse.arrival.day_past');
    const arrivalId = ctx.newId('stockArrival');
    return ctx.transact(async (tx) => {
      const { name, model, category } = await modelInStock(tx, productId);
      const announced = { announcedBy: ctx.actor.name ?? '', announcedAt: ctx.now };
      const { arrival, plans } = newArrival(arrivalId, { productId, name, model, category, quantity, expectedOn, supplier, reference, ...announced }, ctx.now);
      await keepArrival(tx, arrival);
      await recordTransfers(tx, plans);
      return { arrivalId };
    });
  },
);
