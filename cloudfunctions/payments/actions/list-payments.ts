import { action } from '../../_kit/runtime/action';
import { payments } from '../documents';
import { dealerNames, FINANCE_PAGE_BUDGET, financePage } from '../finance-page';
import { toPaymentView } from '../views';

export const listPayments = action('payments.payment.list', FINANCE_PAGE_BUDGET, async (input, ctx) => {
  const { rows, next } = await financePage(ctx, payments, input);
  const dealerOf = await dealerNames(ctx, rows);
  return { rows: rows.map((payment) => ({ ...toPaymentView(payment, true), dealerName: dealerOf(payment.orderId) })), next };
});
