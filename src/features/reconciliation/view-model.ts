import type { Tone } from '../../components/tag/tag';
import type { Output } from '../../shared/contract/registry';
import { accountNamed, accounts } from '../../shared/domain/ledger/accounts';
import type { PaybackList } from '../../shared/domain/payments/states';
import { idOfNumber } from '../../shared/domain/payments/numbers';
import { billKindOf } from '../../shared/domain/payments/bill-kind';
import { amountWords } from '../../text/amounts';
import { billText } from '../../text/bills';
import { reconciliationText as words } from '../../text/reconciliation';
import { dayWords, momentWords } from '../../text/when';

export type Reconciliation = Output<'payments.reconciliation.get'>;
export type Mismatch = Reconciliation['mismatches'][number];

/** The day that is looked at: what both sides say it brought, and whether they agree. */
export function dayView({ on, ranAt, oursFen, theirsFen, payments, returnedFen, paybacks, transfers, mismatches, days }: Reconciliation, now: number) {
  // The list is bounded; the day's own row has counted them all.
  const found = days.find((day) => day.on === on)?.mismatches ?? mismatches.length;
  const headline = ranAt === null ? words.headline.never : found === 0 ? words.headline.agreed : words.headline.differs(found);
  return {
    lead: words.lead(dayWords(on, now)),
    headline,
    figures:
      ranAt === null
        ? []
        : [
            { label: words.ours, amount: amountWords(oursFen) },
            { label: words.theirs, amount: amountWords(theirsFen) },
          ],
    difference: ranAt === null ? null : amountWords(oursFen - theirsFen),
    differs: oursFen !== theirsFen,
    count: words.paymentCount(payments),
    returned: paybacks === 0 ? null : { label: words.returned(paybacks), amount: `−${amountWords(returnedFen)}` },
    transfers: transferRows(transfers),
    transfersMissing: ranAt !== null && transfers === null ? words.noTransferBill : null,
    ranAt: ranAt === null ? words.neverHint : words.ranAt(momentWords(ranAt, now)),
    more: found > mismatches.length ? words.moreMismatches(mismatches.length, found) : null,
  };
}

/** What was sent to those who brought buyers, by both sides; nothing on a day without any. */
function transferRows(transfers: Reconciliation['transfers']) {
  if (transfers === null || (transfers.count === 0 && transfers.theirsFen === 0)) return [];
  return [
    { label: words.transfers(transfers.count), amount: `−${amountWords(transfers.oursFen)}` },
    { label: words.transfersAtWechat, amount: `−${amountWords(transfers.theirsFen)}` },
  ];
}

const WAITS_IN: Partial<Record<Mismatch['kind'], PaybackList>> = {
  payback_stuck: 'open',
  payback_failed: 'failed',
  payback_not_handed_over: 'to_hand_over',
};

/** One difference: what it is, both sides, and what to do about it. */
export function mismatchView({ id, kind, subject, orderId, orderNo, statementId, oursFen, theirsFen }: Mismatch) {
  const { title, ours, theirs, todo } = words.kinds[kind];
  const side = (fen: number | null) => (fen === null ? words.none : amountWords(fen));
  // Where WeChat has no say, its column would only confuse.
  const waitsIn = WAITS_IN[kind] ?? null;
  const both = kind !== 'order_overpaid' && waitsIn === null;
  return {
    id,
    title,
    subject: [
      ...(orderNo === null ? [] : [billText.named[billKindOf(orderId ?? '')](orderNo)]),
      ...(subject === orderNo ? [] : [words.tradeNo(subject)]),
    ].join(' · '),
    sides: [{ label: ours, amount: side(oursFen) }, ...(both ? [{ label: theirs, amount: side(theirsFen) }] : [])],
    todo,
    orderId,
    openLabel: orderId === null ? null : billText.open[billKindOf(orderId)],
    statementId,
    isPayback: waitsIn !== null || idOfNumber(subject)?.kind === 'payback',
    /** The list of paybacks in which it waits. */
    waitsIn,
    account: orderId === null ? null : accountNamed(accounts.orderDue(orderId)),
  };
}

/** The days that were compared, newest first. */
export function dayRows({ days, on }: Pick<Reconciliation, 'days' | 'on'>, now: number) {
  return days.map((day) => ({
    on: day.on,
    title: dayWords(day.on, now),
    isShown: day.on === on,
    tag: dayTag(day.mismatches),
  }));
}

const dayTag = (mismatches: number): { readonly words: string; readonly tone: Tone } =>
  mismatches === 0 ? { words: words.dayAgreed, tone: 'done' } : { words: words.dayDiffers(mismatches), tone: 'danger' };
