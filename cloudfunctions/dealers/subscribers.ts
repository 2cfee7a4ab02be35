import { ID_PREFIXES } from '../_kit/runtime/ids';
import { subscriber } from '../_kit/outbox/subscriber';
import { setMarginRelease, settleMargin, withdrawMargins } from './settle-margin';
import { creditPayment } from './top-up';

/** Money that a dealer brought is booked by payments; here it comes onto his account. */
const creditTopUp = subscriber('dealers.topped_up', 'payment.settled', async ({ orderId, paymentId, amountFen }, context) => {
  if (!orderId.startsWith(`${ID_PREFIXES.topUp}_`)) return;
  await context.transact((tx) => creditPayment(tx, orderId, { paymentId, amountFen, at: context.now }));
});

/** The margin of an order is promised when it is paid; what is refunded may be what was still due. */
const promiseWhenPaid = subscriber('dealers.order_paid', 'order.paid', ({ orderId }, context) => settleMargin(orderId, context));
const promiseWhenRefunded = subscriber('dealers.order_refunded', 'refund.approved', ({ orderId }, context) => settleMargin(orderId, context));

const setRelease = subscriber('dealers.order_completed', 'order.completed', ({ orderId, at }, context) => setMarginRelease(orderId, at, context));

const withdraw = subscriber('dealers.order_cancelled', 'order.cancelled', ({ orderId }, context) => withdrawMargins(orderId, context));

export const dealerSubscribers = [creditTopUp, promiseWhenPaid, promiseWhenRefunded, setRelease, withdraw];
