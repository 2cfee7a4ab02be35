import { PAGE_BUDGET } from '../../_kit/persistence/pages';
import { action } from '../../_kit/runtime/action';
import { paybacks } from '../documents';
import { financePage } from '../finance-page';
import { toPaybackView } from '../views';

export const listPaybacks = action('payments.payback.list', PAGE_BUDGET, async (input, ctx) => {
  const { rows, next } = await financePage(ctx, paybacks, input);
  return { rows: rows.map((payback) => toPaybackView(payback, true)), next };
});
