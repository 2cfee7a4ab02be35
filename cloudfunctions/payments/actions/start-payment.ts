import { isUsable, nextAskAt, PREPAY_MS } from '../../../src/shared/domain/payments/timing';
import { AppError } from '../../../src/shared/errors/app-error';
import { assert } from '../../../src/shared/kernel/assert';
import { updateWhere } from '../../_kit/persistence/plain-writes';
import { action } from '../../_kit/runtime/action';
import type { CommandContext } from '../../_kit/runtime/context';
import { PayUnavailable } from '../../_kit/wechat/pay-call';
import { placeOrder, type PaymentParameters } from '../../_kit/wechat/pay-orders';
import { readSettings } from '../../settings/public';
import { orderInSight } from '../access';
import { closeTrades } from '../close-trades';
import { payments, type PaymentDocument } from '../documents';
import { askSoon } from '../hand-on';
import { NOTIFIED_FUNCTION } from '../resolve-payback';
import { paymentFor } from '../start-payment';

/** Only in WeChat is there a phone that pays, and only who is on the order pays for it. */
export const startPayment = action(
  'payments.payment.start',
  { roundTrips: 20, documentsExamined: 20 },
  async ({ orderId, part }, ctx) => {
    const { actor, db, now } = ctx;
    const order = await orderInSight(db, actor, orderId);
    if (!order.participant || actor.openid === null) throw new AppError('auth.forbidden');
    if (order.cancelled) throw new AppError('payments.order.nothing_due');
    const { values } = await readSettings(db, ['payments']);
    const wish = {
      order,
      part,
      now,
      method: 'wechat_self',
      depositFen: values.payments.depositFen,
      paymentId: ctx.newId('payment'),
      details: { payerId: actor.personId, expiresAt: now + PREPAY_MS, askAfter: nextAskAt(now, now) },
      reusable: (open: PaymentDocument, amountFen: number) =>
        isOwn(open, actor.personId) && open.part === part && open.amountFen === amountFen && isUsable(open.expiresAt ?? 0, now),
      // Deposit and rest are one debt: whoever asks for the one does not pay the other any more.
      replaces: (open: PaymentDocument) => isOwn(open, actor.personId),
    } as const;
    return ctx.transact((tx) => paymentFor(tx, wish));
  },
  async ({ paymentId, replaced }, ctx) => {
    await closeTrades(replaced, ctx.log);
    return prepare(ctx, paymentId);
  },
);

const isOwn = (open: PaymentDocument, personId: string): boolean => open.method === 'wechat_self' && open.payerId === personId;

/** What the phone needs, asked of WeChat once and kept. */
async function prepare(ctx: CommandContext, paymentId: string): Promise<{ paymentId: string; amountFen: number; parameters: PaymentParameters }> {
  const payment = await ctx.db.get(payments, paymentId);
  assert(payment !== null, 'a payment that was just made');
  const { amountFen } = payment;
  if (payment.prepared !== null) return { paymentId, amountFen, parameters: toParameters(payment.prepared) };
  const placed = await place(payment);
  if (placed.accepted) {
    const text = JSON.stringify(placed.parameters);
    // Whoever asked first is right: every tap gives the phone the same.
    await updateWhere(payments, { _id: paymentId, prepared: null, state: 'created' }, { prepared: text, state: 'pending' });
    const { prepared } = (await ctx.db.get(payments, paymentId)) ?? payment;
    return { paymentId, amountFen, parameters: toParameters(prepared ?? text) };
  }
  // Refused because it is paid or closed there: that is booked, and the next tap sees what is due then.
  ctx.log.error('WeChat refused to prepare a payment', placed.reason, { paymentId });
  await askSoon({ tradeNo: payment.tradeNo, kind: 'payment' }, ctx.log);
  const { state } = (await ctx.db.get(payments, paymentId)) ?? payment;
  throw new AppError(state === 'succeeded' ? 'payments.order.nothing_due' : 'payments.wechat.unavailable');
}

const toParameters = (text: string): PaymentParameters => JSON.parse(text) as PaymentParameters;

async function place(payment: PaymentDocument): ReturnType<typeof placeOrder> {
  const { tradeNo, amountFen, description, createdAt, expiresAt } = payment;
  const order = { tradeNo, amountFen, description, expiresAt: expiresAt ?? createdAt + PREPAY_MS };
  try {
    return await placeOrder({ ...order, functionName: NOTIFIED_FUNCTION });
  } catch (error) {
    if (error instanceof PayUnavailable) throw new AppError('payments.wechat.unavailable');
    throw error;
  }
}
