import type { Output } from '../../shared/contract/registry';
import type { PayOutcome } from '../../api/pay';
import type { Tone } from '../../components/tag/tag';
import { billKindOf } from '../../shared/domain/payments/bill-kind';
import { isOffline } from '../../shared/domain/payments/states';
import { dayOf } from '../../shared/kernel/time';
import { amountWords, pieceWords, roundAmountWords } from '../../text/amounts';
import { paymentText } from '../../text/payment';
import { dateWords, momentWords } from '../../text/when';

export type OrderMoney = Output<'payments.order.get'>;
type Payment = OrderMoney['payments'][number];
type Payback = OrderMoney['paybacks'][number];

const words = paymentText.section;

const PAYMENT_TONE = {
  created: 'now',
  pending: 'now',
  succeeded: 'done',
  failed: 'danger',
  closed: 'quiet',
} as const satisfies Readonly<Record<Payment['state'], Tone>>;

const PAYBACK_TONE = {
  created: 'now',
  pending: 'now',
  succeeded: 'done',
  failed: 'danger',
} as const satisfies Readonly<Record<Payback['state'], Tone>>;

/**
 * What happened to one tap on the pay button. `waiting` while the sheet is open or WeChat is being asked; `unopened` when
 * WeChat did not even open its sheet.
 */
export type PayStep = 'idle' | 'waiting' | 'unopened' | 'paid' | 'cancelled' | 'failed' | 'unknown';

/**
 * What one says to the payer once his sheet is closed and WeChat was asked. The server's word decides; what the phone
 * says only tells a payer who changed his mind from one whose money is on its way.
 */
export function stepAfter(outcome: PayOutcome, state: Payment['state'] | null): PayStep {
  if (state === 'succeeded') return 'paid';
  if (state === 'failed' || state === 'closed') return 'failed';
  if (outcome === 'paid') return 'unknown';
  return outcome;
}

/** The money of an order in a few rows: what it costs, what came in, what is left. */
export function moneyView({ cancelled, payableFen, paidFen, dueFen, awaitingFen, commands }: OrderMoney) {
  const toPayFen = Math.max(0, dueFen - awaitingFen);
  const due = { label: words.due, amount: amountWords(toPayFen) };
  const back = { label: words.overpaid, amount: amountWords(-dueFen) };
  return {
    rows: [
      { label: words.payable, amount: amountWords(payableFen) },
      { label: words.paid, amount: amountWords(paidFen) },
      ...(awaitingFen === 0 ? [] : [{ label: paymentText.awaiting, amount: amountWords(awaitingFen) }]),
    ],
    last: dueFen > 0 ? due : dueFen < 0 ? back : null,
    isPaidUp: !cancelled && dueFen <= 0,
    /** Nothing is to be paid any more, once finance has confirmed what was taken. */
    isTaken: dueFen > 0 && toPayFen === 0,
    toPayFen,
    canPay: commands.includes('pay_self'),
  };
}

type Order = Pick<Output<'orders.order.get'>, 'channel' | 'relation'> & {
  readonly card: Pick<Output<'orders.order.get'>['card'], 'cancelled' | 'deliveryState'>;
};

/** Whether the buyer may give it up by himself: his own purchase, not under way yet, and nothing paid, be it that it costs nothing. */
export function canCancel({ channel, relation, card }: Order, { paidFen, dueFen }: OrderMoney): boolean {
  const isOpen = !card.cancelled && card.deliveryState === 'waiting';
  return channel === 'mall' && relation === 'buyer' && isOpen && paidFen === 0 && dueFen >= 0;
}

type Shown = { readonly state: string; readonly tone: Tone };

/** A sheet that was left open asks for nothing any more once the order is paid up. */
function paymentState({ method, state, awaitsConfirmation }: Payment, dueFen: number): Shown {
  if (awaitsConfirmation) return { state: paymentText.awaiting, tone: PAYMENT_TONE[state] };
  const isOpenSheet = method === 'wechat_self' && (state === 'created' || state === 'pending');
  if (isOpenSheet && dueFen <= 0) return { state: paymentText.notNeeded, tone: 'quiet' };
  return { state: paymentText.paymentState[state], tone: PAYMENT_TONE[state] };
}

/** What was not paid in WeChat goes back where it was paid. */
function paybackState({ orderId, method, state }: Payback): string {
  if (!isOffline(method) || state === 'succeeded') return paymentText.paybackState[state];
  if (isTopUp(orderId)) return paymentText.topUp.toBeHanded;
  return method === 'retailer_till' ? paymentText.toGiveBackAtTill : paymentText.toBeHanded;
}

/** Only an order is paid in parts. */
function partWords(billId: string, part: Payment['part']): string {
  if (isTopUp(billId)) return paymentText.topUp.part;
  return isVisit(billId) ? paymentText.visit.part : paymentText.part[part];
}

/** What came in and went back, the newest first. */
export function movementRows({ orderId, payments, paybacks, dueFen }: OrderMoney, now: number) {
  const came = payments.map((payment) => ({
    id: payment.id,
    at: payment.settledAt ?? payment.createdAt,
    title: `${paymentText.method[payment.method]} · ${partWords(orderId, payment.part)}`,
    amount: amountWords(payment.amountFen),
    ...paymentState(payment, dueFen),
  }));
  const went = paybacks.map((payback) => ({
    id: payback.id,
    at: payback.settledAt ?? payback.createdAt,
    title: `${paymentText.payback[payback.reason]} · ${paymentText.method[payback.method]}`,
    amount: `−${amountWords(payback.amountFen)}`,
    state: paybackState(payback),
    tone: PAYBACK_TONE[payback.state],
  }));
  return [...came, ...went].sort((one, other) => other.at - one.at).map((row) => ({ ...row, when: momentWords(row.at, now) }));
}

/** What the order brings, and when; null while it brings nothing. */
export function earnedView({ earned }: Pick<OrderMoney, 'earned'>, now: number) {
  if (earned === null || earned.points === 0) return null;
  const { points, given, releaseAt, account } = earned;
  const soon = releaseAt === null ? paymentText.earned.later : paymentText.earned.on(dateWords(dayOf(releaseAt), now));
  return {
    title: paymentText.earned.title,
    when: given ? paymentText.earned.given : soon,
    amount: paymentText.earned.amount(pieceWords(points)),
    tag: given ? { words: paymentText.earned.arrived, tone: 'done' as Tone } : { words: paymentText.earned.waiting, tone: 'now' as Tone },
    account,
  };
}

/** What can be paid now: all of it, and the deposit where it is less. */
export function payOffers({ dueFen: wholeFen, awaitingFen, depositFen, commands }: OrderMoney) {
  const dueFen = Math.max(0, wholeFen - awaitingFen);
  if (!commands.includes('pay_self')) return [];
  const all = { part: 'rest' as const, label: paymentText.payAll(roundAmountWords(dueFen)) };
  if (depositFen === null || depositFen >= dueFen) return [all];
  return [all, { part: 'deposit' as const, label: paymentText.payDeposit(roundAmountWords(depositFen)) }];
}

/**
 * What the payer reads about his last tap; null when there is nothing to say.
 * @param amountFen what he paid with it, not what came in for the order before
 */
export function stepNotice(step: PayStep, amountFen: number) {
  const { states } = paymentText;
  switch (step) {
    case 'idle':
      return null;
    case 'paid':
      return { tone: 'done', sentence: states.paid(roundAmountWords(amountFen)) } as const;
    case 'waiting':
      return { tone: 'now', sentence: states.waiting } as const;
    case 'unopened':
      return { tone: 'danger', sentence: states.unopened } as const;
    case 'unknown':
      return { tone: 'now', sentence: states.unknown } as const;
    case 'cancelled':
      return { tone: 'quiet', sentence: states.cancelled } as const;
    case 'failed':
      return { tone: 'danger', sentence: states.failed } as const;
  }
}

/** Money that a dealer brings, and a visit, are paid like an order; the id of a bill tells which it is. */
export const isTopUp = (billId: string): boolean => billKindOf(billId) === 'top_up';
export const isVisit = (billId: string): boolean => billKindOf(billId) === 'visit';
