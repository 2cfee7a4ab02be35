import { AppError } from '../../../src/shared/errors/app-error';
import { action } from '../../_kit/runtime/action';
import { actingMembership } from '../../_kit/runtime/context';
import { findOrderForStaff } from '../../orders/public';
import { credits } from '../credit-documents';
import { toCreditView, UNDECIDED } from '../credit-view';

/** Who contested an order, and why it is whose it is. */
export const getCredit = action('attribution.credit.get', { roundTrips: 3, documentsExamined: 3 }, async ({ orderId }, ctx) => {
  const { role } = actingMembership(ctx);
  const [order, credit] = await Promise.all([findOrderForStaff(ctx.db, ctx.actor, orderId), ctx.db.get(credits, orderId)]);
  if (order === null) throw new AppError('orders.order.missing');
  return credit === null ? UNDECIDED : toCreditView(credit, role);
});
