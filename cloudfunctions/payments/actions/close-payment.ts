import { COLLECTING_ROLES } from '../../../src/shared/domain/roles';
import { AppError } from '../../../src/shared/errors/app-error';
import { action } from '../../_kit/runtime/action';
import { hasRole, orderInSight, paymentInSight } from '../access';
import { known } from '../known';
import { paymentAnswer } from '../payment-answer';
import { resolvePayment } from '../resolve-payment';

/** Its payer may give it up, and for a payment by code whoever collects; an offline one is rejected by finance. */
export const closePayment = action(
  'payments.payment.close',
  { roundTrips: 22, documentsExamined: 20 },
  async ({ paymentId }, ctx) => {
    const { actor, db } = ctx;
    const { payment } = await paymentInSight(db, actor, paymentId);
    if (payment.method === 'wechat_code' && !hasRole(await orderInSight(db, actor, payment.orderId), COLLECTING_ROLES)) {
      throw new AppError('auth.forbidden');
    }
    if (payment.method === 'wechat_self' && payment.payerId !== actor.personId) throw new AppError('auth.forbidden');
    await known(resolvePayment(ctx, payment, true));
  },
  paymentAnswer,
);
