import type { Output, ParsedInput } from '../../src/shared/contract/registry';
import { accounts } from '../../src/shared/domain/ledger/accounts';
import { overpaidOf, type DueBalance } from '../../src/shared/domain/payments/amounts';
import { choosePaybacks } from '../../src/shared/domain/payments/paybacks';
import { freesCoupon, planRefund, priceOffPieces, type LineRefund, type RefundableLine } from '../../src/shared/domain/refunds/plan';
import { AppError } from '../../src/shared/errors/app-error';
import { assert } from '../../src/shared/kernel/assert';
import { balanceOf } from '../_kit/ledger/read-ledger';
import { hashOf } from '../_kit/outbox/journal';
import type { Reader } from '../_kit/persistence/reader';
import type { Actor } from '../_kit/runtime/context';
import { keepsBooks, previewTakenBack } from '../commission/public';
import { previewMarginBack, seesMarginOf } from '../dealers/public';
import { earnedByLine, findCoupon, previewRefunded } from '../loyalty/public';
import { settledPaymentsOf } from '../payments/public';
import type { OrderDocument } from './documents';
import { productTitle } from './order-record';

type Preview = Output<'orders.refund.preview'>;
type Scope = Pick<ParsedInput<'orders.refund.preview'>, 'lines' | 'goodsReturned'>;

/** What a refund does, line by line and in all. */
export interface PlannedRefund {
  readonly lines: readonly LineRefund[];
  readonly refundFen: number;
  /** What becomes of the coupon that paid for a part: given back with the last of what it paid for. Null when that was before. */
  readonly coupon: 'given_back' | 'kept_used' | null;
  readonly pointsReturned: number;
}

/** The plan of a refund by what the order is now. @throws AppError as `planRefund`, `orders.refund.order_cancelled` */
export function planOrderRefund(
  order: OrderDocument,
  scope: Scope,
  earned: ReadonlyMap<string, { readonly earnedPoints: number; readonly earnedGrowth: number }>,
): PlannedRefund {
  if (order.state === 'cancelled') throw new AppError('orders.refund.order_cancelled');
  const refundable = order.lines.map((line): RefundableLine => {
    return { ...line, ...(earned.get(line.lineId) ?? { earnedPoints: 0, earnedGrowth: 0 }) };
  });
  const lines = planRefund(refundable, scope.lines);
  return {
    lines,
    refundFen: sum(lines, ({ refundFen }) => refundFen),
    coupon: couponOutcome(order.lines, lines),
    pointsReturned: sum(lines, ({ pointsReturned }) => pointsReturned),
  };
}

function couponOutcome(lines: OrderDocument['lines'], refunds: readonly LineRefund[]): PlannedRefund['coupon'] {
  if (freesCoupon(lines, [])) return null;
  return freesCoupon(lines, refunds) ? 'given_back' : 'kept_used';
}

/** Exactly what approving this refund now would do; the postings are made from the same plans. */
export async function previewRefund(db: Reader, order: OrderDocument, scope: Scope): Promise<Preview> {
  const { _id: orderId, couponId } = order;
  const plan = planOrderRefund(order, scope, await earnedByLine(db, orderId));
  const { lines, refundFen, pointsReturned, coupon: outcome } = plan;
  const [taken, commission, margin, due, settled, coupon] = await Promise.all([
    previewRefunded(db, { orderId, lines, pointsReturned }),
    previewTakenBack(db, { orderId, before: order.lines, lines }),
    previewMarginBack(db, { orderId, before: order.lines, lines }),
    balanceOf(db, accounts.orderDue(orderId)),
    settledPaymentsOf(db, orderId),
    couponId === null ? null : findCoupon(db, couponId),
  ]);
  const overpaidFen = overpaidOf({ ...due, posted: due.posted - refundFen });
  const paybacks = choosePaybacks(settled, overpaidFen).map(({ paymentId, amountFen }) => {
    const method = settled.find((payment) => payment.paymentId === paymentId)?.method ?? 'wechat_self';
    return { paymentId, method, amountFen };
  });
  const preview: Omit<Preview, 'digest'> = {
    lines: lines.map((line) => ({ ...line, ...namedLine(order, line) })),
    refundFen,
    dueReducedFen: refundFen - backFenOf(due, refundFen),
    paybacks,
    pointsReturned,
    pointsReversed: taken.pointsReversed,
    pointsDebt: taken.pointsDebt,
    growthReversed: taken.growthReversed,
    coupon: coupon === null || outcome === null ? null : couponView(coupon, outcome),
    couponsWithdrawn: [...taken.coupons],
    commission,
    margin,
    piecesReturned: comesBack(order, scope) ? sum(lines, ({ quantity }) => quantity) : 0,
  };
  return { ...preview, digest: hashOf(preview) };
}

/** What a refund does as its reader may know it: who was paid for the sale is no business of its buyer. */
export function shownEffects<Effects extends Pick<Preview, 'commission' | 'margin'>>(actor: Actor, effects: Effects): Effects {
  // Refunds from before either was part of them say nothing of it.
  const margin = (effects as Partial<Effects>).margin ?? null;
  return { ...effects, commission: keepsBooks(actor) ? (effects.commission ?? null) : null, margin: margin !== null && seesMarginOf(actor, margin) ? margin : null };
}

/** One whose own purchase was taken back meanwhile goes instead of coming back. */
function couponView(
  { id, title, comesBack: isHis }: NonNullable<Awaited<ReturnType<typeof findCoupon>>>,
  outcome: NonNullable<PlannedRefund['coupon']>,
): NonNullable<Preview['coupon']> {
  return { id, title, outcome: outcome === 'given_back' && !isHis ? 'gone' : outcome };
}

/** Pieces can come back once they were there; before, they are only free again. */
export function comesBack({ delivery }: OrderDocument, { goodsReturned }: Pick<Scope, 'goodsReturned'>): boolean {
  return goodsReturned && delivery.state === 'delivered';
}

/** What pieces of a line are called, and why they cost less than they were sold at. */
export function namedLine(order: OrderDocument, { lineId, quantity }: Pick<LineRefund, 'lineId' | 'quantity'>) {
  const line = order.lines.find((candidate) => candidate.lineId === lineId);
  assert(line !== undefined, 'a planned refund is of lines of its order');
  return { title: productTitle(line), off: priceOffPieces(line, quantity) };
}

/** What of a refund goes back to the payer: what was never paid is only no longer due. */
export function backFenOf(due: DueBalance, refundFen: number): number {
  return Math.min(refundFen, overpaidOf({ ...due, posted: due.posted - refundFen }));
}

function sum<Row>(rows: readonly Row[], amountOf: (row: Row) => number): number {
  return rows.reduce((total, row) => total + amountOf(row), 0);
}
