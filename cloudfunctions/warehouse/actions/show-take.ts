import { AppError } from '../../../src/shared/errors/app-error';
import { oneOf } from '../../_kit/persistence/conditions';
import { PAGE_ROWS } from '../../_kit/persistence/pages';
import { action } from '../../_kit/runtime/action';
import { headquartersMembership } from '../../_kit/runtime/context';
import { stockedModels } from '../../catalog/public';
import { stockTakeLines, stockTakes } from '../documents';
import { takeLineId } from '../take-record';
import { toTakeView } from '../views';

/** The models as one walks along the shelves, with what was counted of each. */
export const showTake = action('warehouse.take.sheet', { roundTrips: 4, documentsExamined: 2 + 3 * PAGE_ROWS }, async ({ takeId, ...query }, ctx) => {
  headquartersMembership(ctx);
  const [take, page] = await Promise.all([ctx.db.get(stockTakes, takeId), stockedModels(ctx.db, query)]);
  if (take === null) throw new AppError('warehouse.take.missing');
  const ids = page.rows.map(({ productId }) => takeLineId(takeId, productId));
  const lines = ids.length === 0 ? [] : await ctx.db.find(stockTakeLines, { where: { _id: oneOf(ids) }, limit: ids.length });
  const rows = page.rows.map(({ productId, name, model, category, balance }) => {
    const line = lines.find((each) => each.productId === productId);
    const { posted: onHand, pendingOut: reserved } = balance;
    const counted = { counted: line?.counted ?? null, difference: line?.difference ?? null, state: line?.state ?? null };
    return { productId, name, model, category, onHand, reserved, ...counted };
  });
  return { take: toTakeView(take), rows, next: page.next };
});
