import { searchKeyFor, toSearchText } from '../../../src/shared/domain/catalog/search-keys';
import type { NamedLine } from '../../../src/shared/domain/trade/plan-list';
import { dayOf } from '../../../src/shared/kernel/time';
import { findPricedModels } from '../../catalog/public';
import { sellable } from '../../warehouse/public';
import { cutPage, PAGE_ROWS } from '../../_kit/persistence/pages';
import { action } from '../../_kit/runtime/action';
import { actingMembership } from '../../_kit/runtime/context';
import { priceTiers } from '../documents';
import { termsOf } from '../public';
import { listHolding } from '../repository';

/** What the caller's own place pays today, page by page in the order of the models. */
export const listOwnPrices = action(
  'trade.price.own',
  { roundTrips: 7, documentsExamined: 4 + 3 * PAGE_ROWS },
  async ({ search = '', after }, ctx) => {
    const { values } = await termsOf(ctx.db, actingMembership(ctx).organisationId);
    if (values.priceTier === null) return { tierName: null, effectiveFrom: null, rows: [], next: null };
    const [tier, list] = await Promise.all([ctx.db.get(priceTiers, values.priceTier), listHolding(ctx.db, values.priceTier, dayOf(ctx.now))]);
    const fitting = linesFor(list?.lines ?? [], search, after);
    const { rows, next } = cutPage(fitting.slice(0, PAGE_ROWS), ({ model }) => model);
    const ids = rows.map(({ productId }) => productId);
    const [models, stock] = await Promise.all([findPricedModels(ctx.db, ids), sellable(ctx.db, ids)]);
    return {
      tierName: tier?.name ?? null,
      effectiveFrom: list?.effectiveFrom ?? null,
      rows: rows.flatMap(({ productId, priceFen }) => {
        const model = models.get(productId);
        const { available = 0, incoming = [] } = stock.get(productId) ?? {};
        return model === undefined ? [] : [{ ...model, priceFen, available, restockOn: incoming[0]?.expectedOn ?? null }];
      }),
      next,
    };
  },
);

/** Lines after the last one shown that have what was searched for in model or name. */
function linesFor(lines: readonly NamedLine[], search: string, after: string | undefined): readonly NamedLine[] {
  const key = searchKeyFor(search);
  const fits = ({ model, name }: NamedLine) => toSearchText(model).startsWith(key) || toSearchText(name).includes(key);
  return lines.filter((line) => (after === undefined || line.model > after) && fits(line));
}
