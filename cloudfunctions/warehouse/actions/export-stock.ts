import { toCsv } from '../../../src/shared/kernel/csv';
import { STOCK_COLUMNS, stockCells } from '../../../src/text/stock-columns';
import { action } from '../../_kit/runtime/action';
import { headquartersMembership } from '../../_kit/runtime/context';
import { STOCK_PAGE_BUDGET, stockPage } from '../stock-page';

/** Page by page, so that a warehouse of any size is exported; the client puts the pages together. */
export const exportStock = action('warehouse.stock.export', STOCK_PAGE_BUDGET, async (input, ctx) => {
  headquartersMembership(ctx);
  const { rows, next } = await stockPage(ctx.db, input);
  const head = input.after === undefined ? [STOCK_COLUMNS] : [];
  return { csv: toCsv([...head, ...rows.map(stockCells)]), next };
});
