import type { Output, ParsedInput } from '../../src/shared/contract/registry';
import { accounts } from '../../src/shared/domain/ledger/accounts';
import { overpaidOf } from '../../src/shared/domain/payments/amounts';
import { choosePaybacks } from '../../src/shared/domain/payments/paybacks';
import { isWholeRefund, planRefund, type LineRefund, type RefundableLine } from '../../src/shared/domain/refunds/plan';
import { balanceOf } from '../_kit/ledger/read-ledger';
import { hashOf } from '../_kit/outbox/journal';
import type { Reader } from '../_kit/persistence/reader';
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
  /** Nothing of the order is left: its coupon comes back. */
  readonly whole: boolean;
  readonly pointsReturned: number;
}

/** The plan of a refund by what the order is now. @throws AppError as `planRefund` */
export function planOrderRefund(
  order: OrderDocument,
  scope: Scope,
  earned: ReadonlyMap<string, { readonly earnedPoints: number; readonly earnedGrowth: number }>,
): PlannedRefund {
  const refundable = order.lines.map((line): RefundableLine => {
    return { ...line, ...(earned.get(line.lineId) ?? { earnedPoints: 0, earnedGrowth: 0 }) };
  });
  const lines = planRefund(refundable, scope.lines);
  return {
    lines,
    refundFen: sum(lines, ({ refundFen }) => refundFen),
    whole: isWholeRefund(refundable, lines),
    pointsReturned: sum(lines, ({ pointsReturned }) => pointsReturned),
  };
}

/** Exactly what approving this refund now would do; the postings are made from the same plans. */
export async function previewRefund(db: Reader, order: OrderDocument, scope: Scope): Promise<Preview> {
  const { _id: orderId, couponId } = order;
  const plan = planOrderRefund(order, scope, await earnedByLine(db, orderId));
  const { lines, refundFen, pointsReturned, whole } = plan;
  const [taken, due, settled, coupon] = await Promise.all([
    previewRefunded(db, { orderId, lines, pointsReturned }),
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
    lines: lines.map((line) => ({ ...line, title: titleOf(order, line.lineId) })),
    refundFen,
    dueReducedFen: Math.max(0, refundFen - overpaidFen),
    paybacks,
    pointsReturned,
    pointsReversed: taken.pointsReversed,
    pointsDebt: taken.pointsDebt,
    growthReversed: taken.growthReversed,
    coupon:
      coupon === null ? null : { id: coupon.id, title: coupon.title, outcome: whole ? 'given_back' : 'kept_used' },
    couponsWithdrawn: [...taken.coupons],
    piecesReturned: scope.goodsReturned ? sum(lines, ({ quantity }) => quantity) : 0,
  };
  return { ...preview, digest: hashOf(preview) };
}

export function titleOf(order: OrderDocument, lineId: string): string {
  const line = order.lines.find((candidate) => candidate.lineId === lineId);
  return line === undefined ? '' : productTitle(line);
}

function sum<Row>(rows: readonly Row[], amountOf: (row: Row) => number): number {
  return rows.reduce((total, row) => total + amountOf(row), 0);
}
