import { PAGE_ROWS } from '../../_kit/persistence/pages';
import { action } from '../../_kit/runtime/action';
import { ROW_DOCUMENTS, rowsOnShelf } from '../repository';
import { toMallRow } from '../views';

/** What the mall sells: models and sets with their prices and whether there are any. */
export const listMall = action(
  'catalog.mall.list',
  { roundTrips: 2, documentsExamined: 1 + PAGE_ROWS * ROW_DOCUMENTS },
  async ({ kind, ...query }, { db }) => {
    const shelf = kind === undefined ? 'mall' : (`mall_${kind}` as const);
    const { rows, next } = await rowsOnShelf(db, shelf, query);
    return { rows: rows.map(toMallRow), next };
  },
);
