import { action } from '../../_kit/runtime/action';
import { paymentInSight } from '../access';
import { known } from '../known';
import { resolvePayment } from '../resolve-payment';
import { paymentAnswer } from '../payment-answer';

export const checkPayment = action(
  'payments.payment.check',
  { roundTrips: 20, documentsExamined: 18 },
  async ({ paymentId }, ctx) => {
    const { payment } = await paymentInSight(ctx.db, ctx.actor, paymentId);
    await known(resolvePayment(ctx, payment));
  },
  paymentAnswer,
);
