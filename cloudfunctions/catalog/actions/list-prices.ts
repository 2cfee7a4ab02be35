import { PAGE_ROWS } from '../../_kit/persistence/pages';
import { action } from '../../_kit/runtime/action';
import { headquartersMembership } from '../../_kit/runtime/context';
import { ROW_DOCUMENTS, rowsById, rowsOnShelf } from '../repository';
import { toPricedRow } from '../views';

/** What the company sells and for how much, also what the mall does not show. */
export const listPrices = action(
  'catalog.price.list',
  { roundTrips: 2, documentsExamined: 1 + PAGE_ROWS * ROW_DOCUMENTS },
  async ({ kind, ids, ...query }, ctx) => {
    headquartersMembership(ctx);
    if (ids !== undefined) {
      const named = ids.length === 0 ? [] : await rowsById(ctx.db, ids);
      return { rows: named.filter((row) => row.kind === kind).map(toPricedRow), next: null };
    }
    const shelf = kind === 'set' ? 'sets' : 'sale';
    const { rows, next } = await rowsOnShelf(ctx.db, shelf, query);
    return { rows: rows.map(toPricedRow), next };
  },
);
