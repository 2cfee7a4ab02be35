import { AppError } from '../../../src/shared/errors/app-error';
import { dayOf } from '../../../src/shared/kernel/time';
import { action } from '../../_kit/runtime/action';
import { headquartersMembership } from '../../_kit/runtime/context';
import { priceLists, priceTiers } from '../documents';
import { headOf, headView } from '../price-views';
import { listBefore } from '../repository';

/** One list whole, beside what each product cost by the list before. */
export const getPriceList = action('trade.price.get', { roundTrips: 4, documentsExamined: 4 }, async ({ listId }, ctx) => {
  headquartersMembership(ctx);
  const list = await ctx.db.get(priceLists, listId);
  if (list === null) throw new AppError('trade.price.list_missing');
  const [tier, earlier] = await Promise.all([ctx.db.get(priceTiers, list.tierId), listBefore(ctx.db, list)]);
  if (tier === null) throw new AppError('trade.price.list_missing');
  const before = new Map((earlier?.lines ?? []).map(({ productId, priceFen }) => [productId, priceFen]));
  return {
    tier: { id: tier._id, name: tier.name, version: tier.version },
    list: headView(headOf(list), tier, dayOf(ctx.now)),
    lines: list.lines.map((line) => ({ ...line, beforeFen: before.get(line.productId) ?? null })),
  };
});
