import { accounts } from '../ledger/accounts';
import { posted } from '../ledger/make-transfer';
import type { Facts, TransferPlan } from '../ledger/transfer';
import { deliverStock, releaseStock, reserveStock, type StockLine } from '../stock/stock-plans';

/** An order as the journal sees it. Amounts in whole fen, `at` in epoch milliseconds. */
export interface SoldOrder {
  readonly orderId: string;
  readonly orderNo: string;
  /** What it costs after coupon and points; 0 for a gift. */
  readonly payableFen: number;
  readonly lines: readonly SoldLine[];
}

/** A line, and what approved refunds gave back of it so far. */
export interface SoldLine extends StockLine {
  readonly refundedPieces: number;
  readonly refundedFen: number;
}

/** What an order costs after the refunds so far; whole fen. */
export function costFen({
  payableFen,
  lines,
}: Pick<SoldOrder, 'payableFen'> & { readonly lines: readonly Pick<SoldLine, 'refundedFen'>[] }): number {
  return lines.reduce((left, { refundedFen }) => left - refundedFen, payableFen);
}

/** Lines with the pieces that were not refunded; those of which nothing is left are left out. */
export function remainingLines<Line extends SoldLine>(lines: readonly Line[]): Line[] {
  return lines
    .filter(({ quantity, refundedPieces }) => refundedPieces < quantity)
    .map((line) => ({ ...line, quantity: line.quantity - line.refundedPieces }));
}

/** The transfer that booked an order's sale; what takes it back points at it. */
export const saleId = (orderId: string): string => `sale:${orderId}`;

const factsOf = ({ orderNo }: SoldOrder): Facts => ({ orderNo });

/** Placing an order: it owes its price, and its pieces are reserved (refused when too few are available). */
export function placeOrderPlans(order: SoldOrder, at: number): TransferPlan[] {
  const facts = factsOf(order);
  const reserved = order.lines.map((line) => reserveStock(line, { facts, at }));
  if (order.payableFen === 0) return reserved;
  const { orderId, payableFen: amount } = order;
  const sale = posted({
    id: saleId(orderId),
    asset: 'CNY',
    amount,
    from: accounts.house.sales,
    to: accounts.orderDue(orderId),
    kind: 'sale',
    facts,
    at,
  });
  return [{ transfer: sale }, ...reserved];
}

/** Delivering it: its pieces leave the warehouse; those that were refunded meanwhile are free again. */
export function deliverOrderPlans(order: SoldOrder, at: number): TransferPlan[] {
  return reservedLines(order).map((line) => {
    return deliverStock(line, { facts: factsOf(order), at }, line.quantity - line.refundedPieces);
  });
}

/** Lines whose reservation stands: refunding a whole line before delivery has released it. */
const reservedLines = ({ lines }: SoldOrder): readonly SoldLine[] =>
  lines.filter(({ quantity, refundedPieces }) => refundedPieces < quantity);

/** Refunded before delivery: a line of which no piece is left is free again. The rest is when the others leave. */
export function releaseRefunded(order: SoldOrder, after: readonly SoldLine[], at: number): TransferPlan[] {
  const gone = reservedLines(order).filter(({ lineId }) => {
    return after.some((line) => line.lineId === lineId && line.refundedPieces === line.quantity);
  });
  return gone.map((line) => releaseStock(line, { facts: factsOf(order), at }));
}

/**
 * Cancelling it before delivery: nothing is owed, and its pieces are free. What was paid is then more than it costs and
 * goes back.
 */
export function cancelOrderPlans(order: SoldOrder, at: number): TransferPlan[] {
  const released = reservedLines(order).map((line) => releaseStock(line, { facts: factsOf(order), at }));
  return [...takeBackSale(order, { causeId: 'cancelled', amountFen: costFen(order) }, at), ...released];
}

/** A part of the sale, or all of it, taken back. @param cause what for: `cancelled`, or the refund's id */
export function takeBackSale(
  order: Pick<SoldOrder, 'orderId' | 'orderNo'>,
  cause: { readonly causeId: string; readonly amountFen: number },
  at: number,
): TransferPlan[] {
  const { orderId, orderNo } = order;
  if (cause.amountFen === 0) return [];
  const back = posted({
    id: `sale-reversed:${orderId}:${cause.causeId}`,
    asset: 'CNY',
    amount: cause.amountFen,
    from: accounts.orderDue(orderId),
    to: accounts.house.sales,
    kind: 'sale_reversed',
    facts: { orderNo, cause: cause.causeId },
    at,
  });
  return [{ transfer: { ...back, reversalOf: saleId(orderId) } }];
}

/** The transfer by which points paid for a part of an order; giving them back points at it. */
export const deductionId = (orderId: string): string => `deduct:${orderId}`;

/** Points that pay for a part of an order (E3); refused when he has fewer. Nothing when none are spent. */
export function pointsDeducted(
  order: { readonly orderId: string; readonly orderNo: string; readonly personId: string; readonly points: number },
  at: number,
): TransferPlan[] {
  const { orderId, orderNo, personId, points } = order;
  if (points === 0) return [];
  const deducted = posted({
    id: deductionId(orderId),
    asset: 'POINT',
    amount: points,
    from: accounts.customerPoints(personId),
    to: accounts.house.pointsRedeemed,
    kind: 'points_deducted',
    facts: { orderNo },
    at,
  });
  return [{ transfer: deducted }];
}
