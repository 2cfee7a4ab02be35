import { addDays, dayOf, startOfDay } from '../../kernel/time';
import type { ComplaintState } from './states';

/** What somebody found to be at the bottom of a complaint, said when it was investigated (K6). */
export const COMPLAINT_CAUSES = ['product', 'installation', 'repair', 'attitude', 'late', 'charges', 'delivery', 'promise', 'misuse', 'other'] as const;
export type ComplaintCause = (typeof COMPLAINT_CAUSES)[number];

/** What happens within so many days after the end of a complaint still comes of it. */
export const LOSS_DAYS = 30;

/** Epoch milliseconds, both included. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** When a complaint came in and when it was closed; null while it is not. */
export interface ComplaintTimes {
  readonly receivedAt: number;
  readonly closedAt: number | null;
}

/** From its receipt to so many days after its end; open as long as the complaint is. */
export function lossSpan({ receivedAt, closedAt }: ComplaintTimes): Span {
  if (closedAt === null) return { from: receivedAt, to: Number.MAX_SAFE_INTEGER };
  return { from: receivedAt, to: startOfDay(addDays(dayOf(closedAt), LOSS_DAYS + 1)) - 1 };
}

/** A complaint among others about the same order, visit or machine. */
export interface ComplaintInTurn {
  readonly id: string;
  readonly receivedAt: number;
}

const isAfter = (one: ComplaintInTurn, other: ComplaintInTurn): boolean =>
  one.receivedAt > other.receivedAt || (one.receivedAt === other.receivedAt && one.id > other.id);

/** Its span until the next complaint about the same came in: what happens then comes of that one, and is counted once. */
export function spanUntilNext(span: Span, complaint: ComplaintInTurn, aboutTheSame: readonly ComplaintInTurn[]): Span {
  const next = Math.min(...aboutTheSame.filter((other) => isAfter(other, complaint)).map(({ receivedAt }) => receivedAt));
  return { from: span.from, to: Math.min(span.to, next - 1) };
}

/** An order as far as a complaint can lose it. Amounts are whole fen. */
export interface OrderCourse {
  readonly payableFen: number;
  readonly cancelledAt: number | null;
  /** Approved refunds: what each took off the price, and whether pieces came off with it. */
  readonly refunds: readonly { readonly at: number; readonly refundFen: number; readonly leavesNothing: boolean }[];
}

/** `whole`: nothing of the order is left. A price that is made lower loses a part of the sale, and no order. */
export interface OrderLoss {
  readonly lost: 'none' | 'part' | 'whole';
  readonly saleFen: number;
}

const within = ({ from, to }: Span, at: number): boolean => from <= at && at <= to;
const sum = (amounts: readonly number[]): number => amounts.reduce((total, amount) => total + amount, 0);

/** What of an order was lost in a time. What was gone before is no loss of that time. */
export function orderLossIn({ payableFen, cancelledAt, refunds }: OrderCourse, span: Span): OrderLoss {
  const inTime = refunds.filter(({ at }) => within(span, at));
  if (cancelledAt !== null && within(span, cancelledAt)) {
    const goneBefore = sum(refunds.filter(({ at }) => at < span.from).map(({ refundFen }) => refundFen));
    return { lost: 'whole', saleFen: payableFen - goneBefore };
  }
  if (inTime.length === 0) return { lost: 'none', saleFen: 0 };
  const lost = inTime.some(({ leavesNothing }) => leavesNothing) ? 'whole' : 'part';
  return { lost, saleFen: sum(inTime.map(({ refundFen }) => refundFen)) };
}

/** Of several dated amounts, those of a time in one. */
export function amountIn(dated: readonly { readonly at: number; readonly amountFen: number }[], span: Span): number {
  return sum(dated.filter(({ at }) => within(span, at)).map(({ amountFen }) => amountFen));
}

/**
 * Whether a complaint lost its customer. His own word at the follow-up counts first; without one, whoever gave the whole order
 * back is lost, and of everybody else it is not known yet.
 */
export type CustomerStanding = 'lost' | 'kept' | 'unknown';

export function customerStanding({
  satisfied,
  state,
  orderLost,
}: {
  readonly satisfied: boolean | null;
  readonly state: ComplaintState;
  readonly orderLost: OrderLoss['lost'];
}): CustomerStanding {
  // Reopened: whatever was said before is no longer the last word.
  const isSaid = state === 'followed_up' || state === 'closed';
  if (isSaid && satisfied !== null) return satisfied ? 'kept' : 'lost';
  return orderLost === 'whole' ? 'lost' : 'unknown';
}
