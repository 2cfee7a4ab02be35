import { ID_PREFIXES } from '../_kit/runtime/ids';
import { subscriber } from '../_kit/outbox/subscriber';
import { creditPayment } from './top-up';

/** Money that a dealer brought is booked by payments; here it comes onto his account. */
const creditTopUp = subscriber('dealers.topped_up', 'payment.settled', async ({ orderId, paymentId, amountFen }, context) => {
  if (!orderId.startsWith(`${ID_PREFIXES.topUp}_`)) return;
  await context.transact((tx) => creditPayment(tx, orderId, { paymentId, amountFen, at: context.now }));
});

export const dealerSubscribers = [creditTopUp];
