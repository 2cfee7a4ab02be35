import { pointsDeducted } from '../../../src/shared/domain/orders/order-money';
import { checkWindow } from '../../../src/shared/domain/orders/appointment-window';
import { AppError } from '../../../src/shared/errors/app-error';
import { action } from '../../_kit/runtime/action';
import { marginTerms } from '../../dealers/in-transaction';
import { reserveCoupon } from '../../loyalty/in-transaction';
import { placedMessage } from '../joining-messages';
import { mallOrigin, toMallOrder } from '../mall-order';
import { MALL_BUDGET, placeOrder } from '../place-order';
import { quoteBasket } from '../quote-basket';

const HOUR_MS = 3_600_000;

/**
 * Orders what was quoted (E4): the price is reckoned again from what is true now, and only the very deal that the buyer
 * saw is carried out. Stock, coupon and points are taken in the transaction that writes the order.
 */
export const placeCheckout = action('orders.checkout.place', MALL_BUDGET, async (input, ctx) => {
  const { actor, db, now } = ctx;
  const { personId } = actor;
  if (input.wishedWindow !== null) checkWindow(input.wishedWindow, now);
  const basket = await quoteBasket(db, input, { personId, now });
  if (basket.digest !== input.digest) throw new AppError('orders.checkout.changed');
  const { quote, rules } = basket;
  const orderId = ctx.newId('order');
  const payBy = now + rules.values.checkout.unpaidHours * HOUR_MS;
  const origin = await mallOrigin(db, personId, now);
  const margin = await marginTerms(db, origin, now);
  const order = toMallOrder(orderId, basket, { ...input, actor, origin, now, payBy });
  return ctx.transact(async (tx) => {
    if (quote.coupon !== null) await reserveCoupon(tx, { personId, couponId: quote.coupon.id, orderId, now });
    const { orderNo, payableFen } = order;
    const points = pointsDeducted({ orderId, orderNo, personId, points: quote.pointsUsed }, now);
    await placeOrder(tx, order, { at: now, margin, more: points });
    tx.emit(placedMessage(order, personId));
    if (payableFen === 0) tx.emit({ type: 'order.paid', orderId });
    return { orderId, orderNo, payableFen };
  });
});
