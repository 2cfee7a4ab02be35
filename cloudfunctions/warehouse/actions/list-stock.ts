import { action } from '../../_kit/runtime/action';
import { headquartersMembership } from '../../_kit/runtime/context';
import { STOCK_PAGE_BUDGET, stockPage } from '../stock-page';

/** The warehouse: of every model what is there, what of it is promised to orders, what can be sold, and what comes when. */
export const listStock = action('warehouse.stock.list', STOCK_PAGE_BUDGET, (input, ctx) => {
  headquartersMembership(ctx);
  return stockPage(ctx.db, input);
});
