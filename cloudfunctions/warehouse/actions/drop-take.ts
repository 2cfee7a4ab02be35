import { action } from '../../_kit/runtime/action';
import { headquartersMembership } from '../../_kit/runtime/context';
import { stockTakes } from '../documents';
import { countingTake } from '../take-record';

/** It was not worth anything: nothing of it is booked. */
export const dropTake = action('warehouse.take.drop', { roundTrips: 6, documentsExamined: 3 }, ({ takeId }, ctx) => {
  headquartersMembership(ctx);
  return ctx.transact(async (tx) => {
    await tx.put(stockTakes, { ...(await countingTake(tx, takeId)), state: 'dropped' });
    return { takeId };
  });
});
