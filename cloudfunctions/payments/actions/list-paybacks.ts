import { action } from '../../_kit/runtime/action';
import { paybacks } from '../documents';
import { dealerNames, FINANCE_PAGE_BUDGET, financePage } from '../finance-page';
import { toPaybackView } from '../views';

export const listPaybacks = action('payments.payback.list', FINANCE_PAGE_BUDGET, async (input, ctx) => {
  const { rows, next } = await financePage(ctx, paybacks, input);
  const dealerOf = await dealerNames(ctx, rows);
  return { rows: rows.map((payback) => ({ ...toPaybackView(payback, true), dealerName: dealerOf(payback.orderId) })), next };
});
