import { AppError } from '../../errors/app-error';
import { allocate, proportionDown } from '../../kernel/proportion';
import { reversedAmount, type RefundedShare } from '../ledger/reversal';

/** What a line cost, and what was given back of it already. */
export interface MoneyOfLine {
  readonly lineId: string;
  readonly quantity: number;
  /** What the line cost after coupon and points; whole fen. */
  readonly payableFen: number;
  readonly refundedPieces: number;
  readonly refundedFen: number;
}

/** A line of an order as its refund sees it, with all that was frozen. */
export interface RefundableLine extends MoneyOfLine {
  /** Points that were spent on it. */
  readonly pointsShare: number;
  /** Points and growth it brought, or will bring. */
  readonly earnedPoints: number;
  readonly earnedGrowth: number;
}

/** What somebody asks back: pieces, and an amount when it is not their whole price. */
export interface RefundRequest {
  readonly lineId: string;
  readonly quantity: number;
  readonly amountFen?: number | undefined;
}

/** What one line's refund takes back and gives back. */
export interface LineRefund {
  readonly lineId: string;
  readonly quantity: number;
  readonly refundFen: number;
  /** What may still be refunded of the line afterwards. */
  readonly leftFen: number;
  readonly pointsReturned: number;
  readonly pointsReversed: number;
  readonly growthReversed: number;
}

/**
 * What refunding pieces of lines does, line by line. Points and growth follow the money in proportion, at the rates
 * frozen when the order was placed; a line that cost no money follows its pieces.
 * @throws AppError `orders.refund.nothing`, `orders.refund.line_missing`, `orders.refund.more_than_left`
 */
export function planRefund(lines: readonly RefundableLine[], requests: readonly RefundRequest[]): LineRefund[] {
  const wanted = requests.filter(({ quantity, amountFen }) => quantity > 0 || (amountFen ?? 0) > 0);
  if (wanted.length === 0) throw new AppError('orders.refund.nothing');
  return wanted.map((request, position) => {
    const line = lines.find(({ lineId }) => lineId === request.lineId);
    const repeated = wanted.findIndex(({ lineId }) => lineId === request.lineId) !== position;
    if (line === undefined || repeated) throw new AppError('orders.refund.line_missing', { lineId: request.lineId });
    return refundLine(line, request);
  });
}

function refundLine(line: RefundableLine, { lineId, quantity, amountFen }: RefundRequest): LineRefund {
  const leftBefore = line.payableFen - line.refundedFen;
  const refundFen = amountFen ?? piecesPriceFen(line, quantity);
  if (refundFen > leftBefore || quantity > line.quantity - line.refundedPieces) {
    throw new AppError('orders.refund.more_than_left', { lineId, leftFen: leftBefore });
  }
  const share = refundedShare(line, { quantity, refundFen });
  return {
    lineId,
    quantity,
    refundFen,
    leftFen: leftBefore - refundFen,
    pointsReturned: reversedAmount(line.pointsShare, share),
    pointsReversed: reversedAmount(line.earnedPoints, share),
    growthReversed: reversedAmount(line.earnedGrowth, share),
  };
}

/**
 * The price of so many pieces more, at most what is left of the line: what they cost, the last ones with what rounding
 * left. Money given back without pieces made each of those that remain cheaper; what was kept of a piece that came back
 * at less than its price is not given with another one.
 */
function piecesPriceFen({ payableFen, quantity: whole, refundedPieces, refundedFen }: MoneyOfLine, quantity: number): number {
  const through = (pieces: number) => proportionDown(payableFen, Math.min(pieces, whole), whole);
  const price = through(refundedPieces + quantity) - through(refundedPieces);
  const priceLeft = payableFen - through(refundedPieces);
  const leftFen = payableFen - refundedFen;
  return leftFen >= priceLeft ? price : proportionDown(leftFen, price, priceLeft);
}

/** Why pieces cost less than they were sold at; whole fen. */
export interface PriceOff {
  readonly amountFen: number;
  readonly couponFen: number;
  readonly pointsFen: number;
  /** Because a friend brought the buyer; missing: nothing. */
  readonly friendFen?: number | undefined;
}

/**
 * What so many pieces more were sold at, and what coupon, points and a friend's word took off that: the rest is their price, of which a
 * refund gives back all or a part.
 * @returns null where none took anything off, and of no pieces
 */
export function priceOffPieces(
  line: MoneyOfLine & { readonly amountFen: number; readonly couponShareFen: number; readonly pointsShareFen: number; readonly friendShareFen?: number },
  quantity: number,
): PriceOff | null {
  const { payableFen, couponShareFen, pointsShareFen, friendShareFen = 0, refundedPieces, quantity: whole } = line;
  const of = (wholeFen: number) =>
    proportionDown(wholeFen, refundedPieces + quantity, whole) - proportionDown(wholeFen, refundedPieces, whole);
  const costFen = of(payableFen);
  const offFen = Math.max(0, of(line.amountFen) - costFen);
  const [couponFen = 0, pointsFen = 0, friendFen = 0] = allocate(offFen, [couponShareFen, pointsShareFen, friendShareFen]);
  return offFen === 0 ? null : { amountFen: costFen + offFen, couponFen, pointsFen, ...(friendFen === 0 ? {} : { friendFen }) };
}

/** What a refund takes of a line that all it brings follows: the money, or the pieces of one that cost none. */
export function refundedShare(line: MoneyOfLine, { quantity, refundFen }: Pick<LineRefund, 'quantity' | 'refundFen'>): RefundedShare {
  if (line.payableFen === 0) {
    return { before: line.refundedPieces, after: line.refundedPieces + quantity, whole: line.quantity };
  }
  return { before: line.refundedFen, after: line.refundedFen + refundFen, whole: line.payableFen };
}

/** Points that earlier refunds gave back already of what was spent on these lines. */
export function pointsReturnedBefore(
  lines: readonly (MoneyOfLine & Pick<RefundableLine, 'pointsShare'>)[],
): number {
  return lines.reduce((sum, { quantity, payableFen, pointsShare, refundedPieces, refundedFen }) => {
    const [after, whole] = payableFen === 0 ? [refundedPieces, quantity] : [refundedFen, payableFen];
    return sum + reversedAmount(pointsShare, { before: 0, after, whole });
  }, 0);
}

/**
 * Whether nothing would be left of what a coupon paid a part of: only then it comes back, and what it did not count for
 * does not hold it.
 */
export function freesCoupon(
  lines: readonly (MoneyOfLine & { readonly couponShareFen: number })[],
  refunds: readonly LineRefund[],
): boolean {
  const helped = lines.filter(({ couponShareFen }) => couponShareFen > 0);
  return isWholeRefund(helped.length === 0 ? lines : helped, refunds);
}

/** Whether nothing of these lines would be left: of all of them, of the order. */
export function isWholeRefund(lines: readonly MoneyOfLine[], refunds: readonly LineRefund[]): boolean {
  return lines.every((line) => {
    const refund = refunds.find(({ lineId }) => lineId === line.lineId);
    if (line.payableFen > 0) return (refund?.leftFen ?? line.payableFen - line.refundedFen) === 0;
    return line.refundedPieces + (refund?.quantity ?? 0) === line.quantity;
  });
}
