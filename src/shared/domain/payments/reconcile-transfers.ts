import { mismatch, type Mismatch } from './reconcile';

/** A commission that was to be sent by WeChat, as it stands after WeChat was asked about it; whole fen. */
export interface OurTransfer {
  readonly statementId: string;
  /** The number under which WeChat knows it, */
  readonly billNo: string;
  /** and WeChat's own, once it told it. */
  readonly transferNo: string | null;
  readonly amountFen: number;
  readonly paid: boolean;
  /** Arrived on the day that is compared, by WeChat's clock. */
  readonly ofThisDay: boolean;
}

/** One that a bill of WeChat's names, by any of its numbers. */
interface TransferRow {
  readonly numbers: readonly string[];
  readonly amountFen: number;
}

/** Everything in which the commissions sent on a day and WeChat's bill of that day differ; each difference once. */
export function reconcileTransfers(bill: readonly TransferRow[], ours: readonly OurTransfer[]): readonly Mismatch[] {
  const byNumber = new Map(ours.flatMap((one) => [one.billNo, ...(one.transferNo === null ? [] : [one.transferNo])].map((number) => [number, one] as const)));
  const named = new Set<OurTransfer>();
  const billed = bill.flatMap(({ numbers, amountFen: theirsFen }) => {
    const own = numbers.map((number) => byNumber.get(number)).find((one) => one !== undefined);
    if (own === undefined) return [differing('transfer_missing_here', numbers[0] ?? '', { statementId: null, oursFen: null, theirsFen })];
    named.add(own);
    const facts = { statementId: own.statementId, oursFen: own.amountFen, theirsFen };
    if (!own.paid) return [differing('transfer_not_booked', own.billNo, facts)];
    return own.amountFen === theirsFen ? [] : [differing('transfer_amount_differs', own.billNo, facts)];
  });
  const unbilled = ours
    .filter((one) => one.paid && one.ofThisDay && !named.has(one))
    .map(({ billNo, statementId, amountFen }) => differing('transfer_missing_at_wechat', billNo, { statementId, oursFen: amountFen, theirsFen: null }));
  return [...billed, ...unbilled];
}

const differing = (kind: Mismatch['kind'], subject: string, facts: Pick<Mismatch, 'statementId' | 'oursFen' | 'theirsFen'>): Mismatch =>
  mismatch(kind, subject, { orderId: null, orderNo: null, ...facts });
