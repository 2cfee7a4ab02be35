import { PAGE_BUDGET } from '../../_kit/persistence/pages';
import { action } from '../../_kit/runtime/action';
import { payments } from '../documents';
import { financePage } from '../finance-page';
import { toPaymentView } from '../views';

export const listPayments = action('payments.payment.list', PAGE_BUDGET, async (input, ctx) => {
  const { rows, next } = await financePage(ctx, payments, input);
  return { rows: rows.map((payment) => toPaymentView(payment, true)), next };
});
