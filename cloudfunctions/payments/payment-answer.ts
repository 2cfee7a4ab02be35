import type { QueryContext } from '../_kit/runtime/context';
import { paymentInSight } from './access';
import { toPaymentView, type PaymentView } from './views';

/** How a payment stands now, as the caller may see it. */
export async function paymentAnswer(
  _result: unknown,
  { db, actor }: QueryContext,
  { paymentId }: { readonly paymentId: string },
): Promise<PaymentView> {
  const { payment, staff } = await paymentInSight(db, actor, paymentId);
  return toPaymentView(payment, staff);
}
