import { PAGE_SIZE } from '../../../src/shared/contract/fields';
import { toPage } from '../../_kit/persistence/reader';
import { action } from '../../_kit/runtime/action';
import { ROW_DOCUMENTS, rowsOnShelf } from '../repository';
import { toMallRow } from '../views';

/** What the mall sells: models and sets with their prices and whether there are any. */
export const listMall = action(
  'catalog.mall.list',
  { roundTrips: 2, documentsExamined: 1 + (PAGE_SIZE + 1) * ROW_DOCUMENTS },
  async ({ kind, ...query }, { db }) => {
    const shelf = kind === undefined ? 'mall' : (`mall_${kind}` as const);
    const { rows, next } = toPage(await rowsOnShelf(db, shelf, query, PAGE_SIZE + 1), PAGE_SIZE);
    return { rows: rows.map(toMallRow), next };
  },
);
