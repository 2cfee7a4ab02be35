import type { MismatchKind, PaybackList } from './states';

/** A payment of ours that WeChat vouches for, as it stands after it was asked about; whole fen. */
export interface OurPayment {
  readonly tradeNo: string;
  readonly orderId: string;
  readonly orderNo: string;
  readonly amountFen: number;
  readonly succeeded: boolean;
  /** Of the day that is compared, by WeChat's clock. */
  readonly ofThisDay: boolean;
}

export interface OurPayback {
  readonly refundNo: string;
  readonly orderId: string;
  readonly orderNo: string;
  readonly amountFen: number;
  readonly succeeded: boolean;
}

/** One line of WeChat's bill. */
export type BillRow =
  | { readonly kind: 'payment'; readonly tradeNo: string; readonly amountFen: number }
  | {
      readonly kind: 'payback';
      readonly refundNo: string;
      readonly tradeNo: string;
      readonly amountFen: number;
      readonly state: 'succeeded' | 'open' | 'failed';
    };

export interface DayToCompare {
  readonly bill: readonly BillRow[];
  /** Those of the day, and those that the bill names. */
  readonly payments: readonly OurPayment[];
  readonly paybacks: readonly OurPayback[];
  /** Orders of these payments that are overpaid without anything on its way back. */
  readonly overpaid: readonly { readonly orderId: string; readonly orderNo: string; readonly overpaidFen: number }[];
  /** Open for too long since this day, and where finance finds them. */
  readonly stuck: readonly (OurPayback & { readonly waitsIn: Exclude<PaybackList, 'succeeded'> })[];
  /** What documents and journal say of the same postings. */
  readonly postings: readonly {
    readonly subject: string;
    readonly orderId: string | null;
    readonly orderNo: string | null;
    readonly documentFen: number | null;
    readonly journalFen: number | null;
  }[];
}

export interface Mismatch {
  readonly id: string;
  readonly kind: MismatchKind;
  readonly subject: string;
  readonly orderId: string | null;
  readonly orderNo: string | null;
  /** Of a commission that was sent: the statement that it paid. */
  readonly statementId: string | null;
  readonly oursFen: number | null;
  readonly theirsFen: number | null;
}

const STUCK_KIND = { open: 'payback_stuck', failed: 'payback_failed', to_hand_over: 'payback_not_handed_over' } as const;

type Facts = Omit<Mismatch, 'id' | 'kind' | 'subject' | 'statementId'> & { readonly statementId?: string | null };
/** Of what we never heard of. */
const UNKNOWN = { orderId: null, orderNo: null, oursFen: null } as const;

/** One difference, named by its kind and what it is of. */
export const mismatch = (kind: MismatchKind, subject: string, { statementId = null, ...facts }: Facts): Mismatch => ({
  id: `${kind}:${subject}`.slice(0, 80),
  kind,
  subject,
  statementId,
  ...facts,
});

/** Everything in which a day's books, WeChat's bill, the documents and the journal differ; each difference once. */
export function reconcile(day: DayToCompare): readonly Mismatch[] {
  return [
    ...paymentsOf(day),
    ...paybacksOf(day),
    ...day.overpaid.map(({ orderId, orderNo, overpaidFen }) =>
      mismatch('order_overpaid', orderNo, { orderId, orderNo, oursFen: -overpaidFen, theirsFen: null }),
    ),
    ...day.stuck.map(({ refundNo, orderId, orderNo, amountFen, waitsIn }) =>
      mismatch(STUCK_KIND[waitsIn], refundNo, { orderId, orderNo, oursFen: amountFen, theirsFen: null }),
    ),
    ...day.postings
      .filter(({ documentFen, journalFen }) => documentFen !== journalFen)
      .map(({ subject, orderId, orderNo, documentFen, journalFen }) =>
        mismatch('journal_unbalanced', subject, { orderId, orderNo, oursFen: documentFen, theirsFen: journalFen }),
      ),
  ];
}

function paymentsOf({ bill, payments }: DayToCompare): Mismatch[] {
  const rows = new Map(bill.flatMap((row) => (row.kind === 'payment' ? [[row.tradeNo, row] as const] : [])));
  const ours = new Map(payments.map((payment) => [payment.tradeNo, payment]));
  const billed = [...rows.values()].flatMap(({ tradeNo, amountFen: theirsFen }) => {
    const own = ours.get(tradeNo);
    if (own === undefined) return [mismatch('missing_here', tradeNo, { ...UNKNOWN, theirsFen })];
    const facts = { orderId: own.orderId, orderNo: own.orderNo, oursFen: own.amountFen, theirsFen };
    if (!own.succeeded) return [mismatch('state_differs', tradeNo, facts)];
    return own.amountFen === theirsFen ? [] : [mismatch('amount_differs', tradeNo, facts)];
  });
  const unbilled = payments
    .filter(({ tradeNo, succeeded, ofThisDay }) => succeeded && ofThisDay && !rows.has(tradeNo))
    .map(({ tradeNo, orderId, orderNo, amountFen }) =>
      mismatch('missing_at_wechat', tradeNo, { orderId, orderNo, oursFen: amountFen, theirsFen: null }),
    );
  return [...billed, ...unbilled];
}

function paybacksOf({ bill, paybacks }: DayToCompare): Mismatch[] {
  const ours = new Map(paybacks.map((payback) => [payback.refundNo, payback]));
  return bill.flatMap((row) => {
    if (row.kind !== 'payback') return [];
    const own = ours.get(row.refundNo);
    const theirsFen = row.amountFen;
    if (own === undefined) {
      return [mismatch('missing_here', row.refundNo, { ...UNKNOWN, theirsFen })];
    }
    const facts = { orderId: own.orderId, orderNo: own.orderNo, oursFen: own.amountFen, theirsFen };
    if (own.amountFen !== theirsFen) return [mismatch('amount_differs', row.refundNo, facts)];
    // One that WeChat still works on may be done by now; one that is done there must be done here.
    const differs = row.state === 'open' ? false : own.succeeded !== (row.state === 'succeeded');
    return differs ? [mismatch('state_differs', row.refundNo, facts)] : [];
  });
}
