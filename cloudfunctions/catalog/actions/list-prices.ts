import { PAGE_SIZE } from '../../../src/shared/contract/fields';
import { toPage } from '../../_kit/persistence/reader';
import { action } from '../../_kit/runtime/action';
import { headquartersMembership } from '../../_kit/runtime/context';
import { ROW_DOCUMENTS, rowsOnShelf } from '../repository';
import { toPricedRow } from '../views';

/** What the company sells and for how much, also what the mall does not show. */
export const listPrices = action(
  'catalog.price.list',
  { roundTrips: 2, documentsExamined: 1 + (PAGE_SIZE + 1) * ROW_DOCUMENTS },
  async ({ kind, ...query }, ctx) => {
    headquartersMembership(ctx);
    const shelf = kind === 'set' ? 'sets' : 'sale';
    const { rows, next } = toPage(await rowsOnShelf(ctx.db, shelf, query, PAGE_SIZE + 1), PAGE_SIZE);
    return { rows: rows.map(toPricedRow), next };
  },
);
