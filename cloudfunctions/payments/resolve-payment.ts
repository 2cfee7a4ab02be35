import { nextState } from '../../src/shared/kernel/state-machine';
import { isAbandoned, isTimeToReverse } from '../../src/shared/domain/payments/timing';
import { isOffline, paymentMachine } from '../../src/shared/domain/payments/states';
import { updateWhere } from '../_kit/persistence/plain-writes';
import type { Transaction } from '../_kit/persistence/transaction';
import type { CommandContext } from '../_kit/runtime/context';
import { askOrder, closeOrder, reverseOrder, type OrderStanding } from '../_kit/wechat/pay-orders';
import { bookPayment } from './book-payment';
import { payments, type PaymentDocument } from './documents';
import { askSoon } from './hand-on';
import { writePayments } from './order-money';
import { changedPayment, isOpen } from './payment-record';

type Work = Pick<CommandContext, 'db' | 'now' | 'log' | 'newId' | 'transact'>;

/** What becomes of a payment by what WeChat says of it. */
type Decision =
  | { readonly command: 'succeed'; readonly standing: Extract<OrderStanding, { state: 'paid' }> }
  | { readonly command: 'fail' | 'close' };
type Verdict = Decision | { readonly command: 'wait' };

/**
 * Asks WeChat how a payment stands and books what it says, once. What succeeded is never asked about again; what failed
 * or was closed is, because its money may arrive late.
 * @param givenUp somebody does not want to wait any longer
 * @returns the payment as it stands now
 * @throws PayUnavailable
 */
export async function resolvePayment(ctx: Work, payment: PaymentDocument, givenUp = false): Promise<PaymentDocument> {
  if (isOffline(payment.method) || payment.state === 'succeeded') return payment;
  const { asked, standing } = await askUntilClear(ctx, payment, givenUp);
  const verdict = verdictOf(asked, standing, ctx.now, givenUp);
  if (verdict.command === 'wait' || nextState(paymentMachine, asked.state, verdict.command) === null) return asked;
  if (verdict.command === 'succeed' && verdict.standing.amountFen !== asked.amountFen) {
    ctx.log.error('WeChat took another amount', null, { tradeNo: asked.tradeNo, theirs: verdict.standing.amountFen });
    return asked;
  }
  const paybackId = ctx.newId('payback');
  const { refundNo } = await ctx.transact((tx) => decide(tx, asked, verdict, { now: ctx.now, paybackId }));
  if (refundNo !== null) await askSoon({ tradeNo: refundNo, kind: 'payback' }, ctx.log);
  return (await ctx.db.get(payments, payment._id)) ?? asked;
}

interface Asked {
  readonly asked: PaymentDocument;
  readonly standing: OrderStanding;
}

/** Ends at WeChat what has to end, so that its answer is the last word. */
async function askUntilClear({ now }: Work, payment: PaymentDocument, givenUp: boolean): Promise<Asked> {
  if (payment.reversing) await reverseOrder(payment.tradeNo);
  const standing = await askOrder(payment.tradeNo);
  const undecided = standing.state === 'paying' || standing.state === 'unpaid';
  if (!undecided || !isOpen(payment)) return { asked: payment, standing };
  if (payment.method === 'wechat_code') {
    if (payment.reversing || !isTimeToReverse(payment.createdAt, now, givenUp)) return { asked: payment, standing };
    // Noted before it is done: from here on an older "paid" of WeChat's is not to be booked.
    await updateWhere(payments, { _id: payment._id, state: payment.state }, { reversing: true });
    await reverseOrder(payment.tradeNo);
    return { asked: { ...payment, reversing: true }, standing: await askOrder(payment.tradeNo) };
  }
  if (!givenUp && !isOver(payment, now)) return { asked: payment, standing };
  const closed = await closeOrder(payment.tradeNo);
  return { asked: payment, standing: closed ? { state: 'closed' } : await askOrder(payment.tradeNo) };
}

const isOver = ({ expiresAt }: PaymentDocument, now: number): boolean => expiresAt !== null && expiresAt <= now;

function verdictOf(payment: PaymentDocument, standing: OrderStanding, now: number, givenUp: boolean): Verdict {
  switch (standing.state) {
    case 'paid':
      return { command: 'succeed', standing };
    case 'failed':
      return { command: 'fail' };
    case 'closed':
    case 'revoked':
      return { command: 'close' };
    case 'paying':
      return { command: 'wait' };
    case 'unpaid':
      // WeChat does not close what is only minutes old; whoever pays it later is taken.
      return { command: payment.method === 'wechat_self' && (givenUp || isOver(payment, now)) ? 'close' : 'wait' };
    case 'unknown':
      return { command: unheardOf(payment, now, givenUp) };
  }
}

/** WeChat never got the order, or refused it as a whole. */
function unheardOf(payment: PaymentDocument, now: number, givenUp: boolean): 'fail' | 'close' | 'wait' {
  if (payment.method === 'wechat_self') return givenUp || isAbandoned(payment.createdAt, now) ? 'close' : 'wait';
  // A request that was cut off may still be on its way: only a refusal in so many words ends it at once.
  return payment.failure !== null || isTimeToReverse(payment.createdAt, now, givenUp) ? 'fail' : 'wait';
}

async function decide(
  tx: Transaction,
  asked: PaymentDocument,
  decision: Decision,
  { now, paybackId }: { readonly now: number; readonly paybackId: string },
): Promise<{ readonly refundNo: string | null }> {
  const fresh = await tx.get(payments, asked._id);
  if (fresh === null) return { refundNo: null };
  if (decision.command === 'succeed') {
    // Somebody began to take it back after WeChat was asked: what WeChat said then may be undone by now.
    if (fresh.reversing !== asked.reversing) return { refundNo: null };
    const { transactionId, payerOpenid, paidAt } = decision.standing;
    const voucher = { by: 'wechat', transactionId, payerOpenid, paidAt } as const;
    return { refundNo: await bookPayment(tx, fresh, { voucher, now, paybackId }) };
  }
  const state = nextState(paymentMachine, fresh.state, decision.command);
  if (state === null) return { refundNo: null };
  // Until its time is over somebody may still pay what is only closed here.
  const askAfter = fresh.expiresAt !== null && fresh.expiresAt > now ? fresh.expiresAt : null;
  await writePayments(tx, fresh.orderId, [changedPayment(fresh, { state, askAfter })]);
  return { refundNo: null };
}
