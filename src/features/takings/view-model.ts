import type { Input, Output } from '../../shared/contract/registry';
import type { Tone } from '../../components/tag/tag';
import { billKindOf } from '../../shared/domain/payments/bill-kind';
import { amountWords } from '../../text/amounts';
import { billText } from '../../text/bills';
import { paymentText } from '../../text/payment';
import { takingsText } from '../../text/takings';
import { momentWords } from '../../text/when';

export type Payment = Output<'payments.payment.list'>['rows'][number];
export type PaymentChoice = NonNullable<Input<'payments.payment.list'>['filter']> | 'all';

/** Finance's lists: what has to be confirmed stands first. */
export const PAYMENT_CHOICES: readonly { readonly value: PaymentChoice; readonly label: string }[] = [
  { value: 'awaiting', label: takingsText.filters.awaiting },
  { value: 'succeeded', label: takingsText.filters.succeeded },
  { value: 'pending', label: takingsText.filters.pending },
  { value: 'failed', label: takingsText.filters.failed },
  { value: 'all', label: takingsText.all },
];

const TONE = {
  created: 'now',
  pending: 'now',
  succeeded: 'done',
  failed: 'danger',
  closed: 'quiet',
} as const satisfies Readonly<Record<Payment['state'], Tone>>;

/** What money was paid for, with its number. */
export const billWords = ({ orderId, orderNo }: Pick<Payment, 'orderId' | 'orderNo'>): string => billText.named[billKindOf(orderId)](orderNo);

/** The same with its dealer, for a list of everybody's. */
export const payerWords = ({ dealerName, ...bill }: Pick<Payment, 'orderId' | 'orderNo' | 'dealerName'>): string => (dealerName === null ? billWords(bill) : billText.ofDealer(billWords(bill), dealerName));

/** Only an order is paid in parts. */
function partWords({ orderId, part }: Payment): string {
  const kind = billKindOf(orderId);
  return kind === 'order' ? paymentText.part[part] : billText.part[kind];
}

/** One payment of the list, and what finance compares when confirming it. */
export function paymentView(payment: Payment, now: number) {
  const { awaitsConfirmation, collectedByName, ticketNo, evidence, note, state } = payment;
  const by = [
    ...(collectedByName === null ? [] : [takingsText.collectedBy(collectedByName)]),
    ...(ticketNo === null ? [] : [takingsText.ticketNo(ticketNo)]),
    ...(note === null ? [] : [note]),
    ...(evidence.length === 0 ? [] : [takingsText.evidence(evidence.length)]),
  ];
  const words = awaitsConfirmation ? paymentText.awaiting : paymentText.paymentState[state];
  const tone: Tone = awaitsConfirmation ? 'action' : TONE[state];
  return {
    title: `${paymentText.method[payment.method]} · ${partWords(payment)}`,
    order: payerWords(payment),
    when: momentWords(payment.settledAt ?? payment.createdAt, now),
    detail: by.length === 0 ? takingsText.tradeNo(payment.tradeNo) : by.join(' · '),
    amount: amountWords(payment.amountFen),
    tag: { words, tone },
    toCheck: awaitsConfirmation,
  };
}

/** How much of a payment has to go back once it is confirmed: what the order does not owe any more. Whole fen. */
export function surplusFen({ amountFen }: Pick<Payment, 'amountFen'>, { dueFen }: Pick<Output<'payments.order.get'>, 'dueFen'>): number {
  return Math.max(0, amountFen - Math.max(0, dueFen));
}
