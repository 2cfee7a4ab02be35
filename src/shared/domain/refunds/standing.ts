import { isWholeRefund, type MoneyOfLine } from './plan';

/** What refunds have made of an order: one is asked for, a part was given back, or all of it. */
export const REFUND_STANDINGS = ['refunding', 'partly_refunded', 'refunded'] as const;
export type RefundStanding = (typeof REFUND_STANDINGS)[number];

export interface RefundedOrder {
  /** The refund that waits for a decision. */
  readonly openRefundId: string | null;
  readonly lines: readonly MoneyOfLine[];
}

/** Where an order stands with its refunds; null while nobody asked and nothing was given back. */
export function refundStanding({ openRefundId, lines }: RefundedOrder): RefundStanding | null {
  if (openRefundId !== null) return 'refunding';
  const untouched = lines.every(({ refundedPieces, refundedFen }) => refundedPieces === 0 && refundedFen === 0);
  if (untouched) return null;
  return isWholeRefund(lines, []) ? 'refunded' : 'partly_refunded';
}

/** Whether anything of it could still be given back: money, or pieces. */
export function isAnythingLeft(lines: readonly MoneyOfLine[]): boolean {
  return lines.some((line) => line.refundedPieces < line.quantity || line.refundedFen < line.payableFen);
}
