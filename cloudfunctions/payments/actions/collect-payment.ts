import { nextAskAt } from '../../../src/shared/domain/payments/timing';
import { COLLECTING_ROLES } from '../../../src/shared/domain/roles';
import { AppError } from '../../../src/shared/errors/app-error';
import { assert } from '../../../src/shared/kernel/assert';
import { updateWhere } from '../../_kit/persistence/plain-writes';
import { action } from '../../_kit/runtime/action';
import { PayUnavailable } from '../../_kit/wechat/pay-call';
import { takeByCode } from '../../_kit/wechat/pay-orders';
import { readSettings } from '../../settings/public';
import { doerOf, orderToCollect } from '../access';
import { payments, type PaymentDocument } from '../documents';
import { askSoon } from '../hand-on';
import { paymentFor } from '../start-payment';

/**
 * The code itself is kept nowhere. While one payment by code is open for an order, no second code is charged: the answer
 * is how the first one stands.
 */
export const collectPayment = action(
  'payments.payment.collect',
  { roundTrips: 20, documentsExamined: 20 },
  async ({ orderId, part }, ctx) => {
    const { actor, db, now } = ctx;
    const order = await orderToCollect(db, actor, orderId, COLLECTING_ROLES);
    if (order.cancelled) throw new AppError('payments.order.nothing_due');
    const { values } = await readSettings(db, ['payments']);
    return ctx.transact((tx) =>
      paymentFor(tx, {
        order,
        part,
        now,
        method: 'wechat_code',
        depositFen: values.payments.depositFen,
        paymentId: ctx.newId('payment'),
        details: { collectedBy: doerOf(actor), askAfter: nextAskAt(now, now) },
        reusable: (open) => open.method === 'wechat_code',
        replaces: () => false,
      }),
    );
  },
  async ({ paymentId }, { db, log }, { authCode }) => {
    const payment = await db.get(payments, paymentId);
    assert(payment !== null, 'a payment that was just made');
    const heard = payment.state === 'created' ? await charge(payment, authCode) : true;
    await askSoon({ tradeNo: payment.tradeNo, kind: 'payment' }, log);
    const { state, amountFen, failure } = (await db.get(payments, paymentId)) ?? payment;
    if (state === 'failed' || state === 'closed') throw new AppError('payments.code.refused', { reason: failure ?? '' });
    if (!heard && state !== 'succeeded') throw new AppError('payments.wechat.unavailable');
    return { paymentId, amountFen, state };
  },
);

/** Charges the code under the payment's number, which WeChat takes once. False when nobody knows whether it did. */
async function charge({ _id, tradeNo, amountFen, description }: PaymentDocument, authCode: string): Promise<boolean> {
  try {
    const { accepted, reason } = await takeByCode({ tradeNo, amountFen, description, authCode });
    const failure = accepted ? null : reason;
    await updateWhere(payments, { _id, state: 'created' }, { state: 'pending', failure });
    return true;
  } catch (error) {
    if (!(error instanceof PayUnavailable)) throw error;
    await updateWhere(payments, { _id, state: 'created' }, { state: 'pending' });
    return false;
  }
}
