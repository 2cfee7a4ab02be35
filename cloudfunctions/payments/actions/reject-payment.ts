import { action } from '../../_kit/runtime/action';
import { doerOf } from '../access';
import { paymentToDecide } from '../awaiting';
import { writePayments } from '../order-money';
import { changedPayment } from '../payment-record';
import { toPaymentView } from '../views';

export const rejectPayment = action(
  'payments.payment.reject',
  { roundTrips: 9, documentsExamined: 6 },
  async ({ paymentId, reason }, ctx) => {
    const { actor } = ctx;
    return ctx.transact(async (tx) => {
      const payment = await paymentToDecide(tx, actor, paymentId);
      const rejected = changedPayment(payment, { state: 'failed', failure: reason, decidedBy: doerOf(actor) });
      await writePayments(tx, payment.orderId, [rejected]);
      return toPaymentView(rejected, true);
    });
  },
);
