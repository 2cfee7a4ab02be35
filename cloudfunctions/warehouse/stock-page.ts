import type { Output, ParsedInput } from '../../src/shared/contract/registry';
import { oneOf } from '../_kit/persistence/conditions';
import { PAGE_ROWS } from '../_kit/persistence/pages';
import type { Reader } from '../_kit/persistence/reader';
import { stockedModels } from '../catalog/public';
import { stockIncoming } from './documents';
import { toStockRow } from './views';

/** A look at who calls; the models with their stock; what is on its way of them. */
export const STOCK_PAGE_BUDGET = { roundTrips: 3, documentsExamined: 1 + 3 * PAGE_ROWS } as const;

/** One page of the warehouse. */
export async function stockPage(db: Reader, query: ParsedInput<'warehouse.stock.list'>): Promise<Output<'warehouse.stock.list'>> {
  const { rows, next } = await stockedModels(db, query);
  const ids = rows.map(({ productId }) => productId);
  const coming = ids.length === 0 ? [] : await db.find(stockIncoming, { where: { _id: oneOf(ids) }, limit: ids.length });
  return { rows: rows.map((row) => toStockRow(row, coming.find(({ _id }) => _id === row.productId)?.lines ?? [])), next };
}
