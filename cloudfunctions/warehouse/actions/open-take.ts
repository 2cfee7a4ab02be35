import { action } from '../../_kit/runtime/action';
import { headquartersMembership } from '../../_kit/runtime/context';
import { stockTakes } from '../documents';

/** A sheet on which somebody counts, model by model. */
export const openTake = action('warehouse.take.open', { roundTrips: 5, documentsExamined: 2 }, ({ remark }, ctx) => {
  headquartersMembership(ctx);
  const takeId = ctx.newId('stockTake');
  const opened = { remark, openedBy: ctx.actor.name ?? '', openedAt: ctx.now };
  return ctx.transact(async (tx) => {
    await tx.put(stockTakes, { _id: takeId, state: 'counting', lines: 0, booked: 0, approvedBy: '', reason: '', ...opened });
    return { takeId };
  });
});
