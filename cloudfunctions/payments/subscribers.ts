import { subscriber, type SubscriberContext } from '../_kit/outbox/subscriber';
import { closeTrades } from './close-trades';
import { askSoon } from './hand-on';
import { payBackOverpaid, type GivenUp } from './pay-back';
import { tellShipping } from './tell-shipping';

interface Cause {
  readonly orderId: string;
  readonly refundId: string | null;
  readonly gives: GivenUp;
}

/**
 * What an order no longer costs goes back, and nobody is asked for it any more; WeChat is asked at once, and by the sweep as long as
 * it must be.
 */
async function sendBack(context: SubscriberContext, { orderId, refundId, gives }: Cause): Promise<void> {
  const { log, now } = context;
  const firstId = context.newId('payback');
  const { refundNos, tradeNos } = await context.transact((tx) =>
    payBackOverpaid(tx, orderId, { firstId, now, reason: 'refund', refundId, gives }),
  );
  await closeTrades(tradeNos, log);
  for (const tradeNo of refundNos) await askSoon({ tradeNo, kind: 'payback' }, log);
}

export const paymentSubscribers = [
  subscriber('payments.cancelled', 'order.cancelled', ({ orderId }, context) =>
    sendBack(context, { orderId, refundId: null, gives: 'all' }),
  ),
  subscriber('payments.refunded', 'refund.approved', ({ orderId, refundId }, context) =>
    sendBack(context, { orderId, refundId, gives: 'too_much' }),
  ),
  subscriber('payments.waived', 'charge.waived', ({ workOrderId }, context) =>
    sendBack(context, { orderId: workOrderId, refundId: null, gives: 'too_much' }),
  ),
  subscriber('payments.shipped', 'order.shipped', ({ orderId }, context) => tellShipping(context, orderId)),
  subscriber('payments.settled', 'payment.settled', ({ orderId }, context) => tellShipping(context, orderId)),
];
