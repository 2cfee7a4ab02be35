import type { TransferPlan } from '../../src/shared/domain/ledger/transfer';
import { returnedCouponEndsOn } from '../../src/shared/domain/loyalty/coupon-rules';
import { isExpired, moveCoupon, type HeldCoupon } from '../../src/shared/domain/loyalty/coupons';
import { refundPromise, withdrawPromise } from '../../src/shared/domain/loyalty/promises';
import type { CouponCommand } from '../../src/shared/domain/loyalty/states';
import type { LineRefund } from '../../src/shared/domain/refunds/plan';
import { AppError } from '../../src/shared/errors/app-error';
import { dayOf } from '../../src/shared/kernel/time';
import type { Transaction } from '../_kit/persistence/transaction';
import { changedCoupon, toHeldCoupon } from './coupon-record';
import { coupons, couponTakings, pointPromises, takingsId, type CouponDocument } from './documents';
import { changedDraw } from './draw-record';
import { draws, giftOrders } from './offer-documents';
import { keepPiece, pieceFromStock, piecesOf } from './prize-pieces';
import { asPromise, changedPromise } from './promise-record';
import { forfeited, withdrawCoupons, type WithdrawnCoupon } from './withdraw-coupons';

/**
 * What stands or falls with a change of an order, in the order's own transaction. Transfers are given as plans for the
 * caller's one `recordTransfers`; documents are written here.
 */

interface CouponOfOrder {
  readonly couponId: string;
  readonly orderId: string;
  readonly now: number;
}

/**
 * Puts a coupon on an order that is being placed. Whether it fits the order's lines is for the quote to say.
 * @throws AppError `orders.checkout.coupon_not_usable` when it is not this person's, on another order, or over
 */
export async function reserveCoupon(
  tx: Transaction,
  { personId, couponId, orderId, now }: CouponOfOrder & { readonly personId: string },
): Promise<HeldCoupon> {
  const coupon = await tx.get(coupons, couponId);
  if (coupon?.personId !== personId || isExpired(coupon, dayOf(now))) {
    throw new AppError('orders.checkout.coupon_not_usable');
  }
  const reserved = moved(coupon, 'reserve', { orderId });
  await tx.put(coupons, reserved);
  return toHeldCoupon(reserved);
}

/** Its order is paid. Harmless when it is used already. */
export async function useCoupon(tx: Transaction, { couponId, orderId }: Omit<CouponOfOrder, 'now'>): Promise<void> {
  const coupon = await couponOnOrder(tx, couponId, orderId);
  if (coupon?.state === 'reserved') await tx.put(coupons, moved(coupon, 'use', {}));
}

/**
 * Its order is cancelled or refunded as a whole: it can be used again, and stays at least so many days; one whose own
 * purchase was taken back is withdrawn. Harmless when it is back already.
 * @param returnedDays `points.returnedDays` of the settings
 */
export async function returnCoupon(
  tx: Transaction,
  { couponId, orderId, now, returnedDays }: CouponOfOrder & { readonly returnedDays: number },
): Promise<void> {
  const coupon = await couponOnOrder(tx, couponId, orderId);
  if (coupon === null) return;
  if (coupon.forfeited) {
    await tx.put(coupons, moved(coupon, 'withdraw', { orderId: null }));
    return;
  }
  const command = coupon.state === 'used' ? 'give_back' : 'release';
  const expiresOn = returnedCouponEndsOn(coupon.expiresOn, now, returnedDays);
  await tx.put(coupons, moved(coupon, command, { orderId: null, expiresOn }));
}

async function couponOnOrder(tx: Transaction, couponId: string, orderId: string): Promise<CouponDocument | null> {
  const coupon = await tx.get(coupons, couponId);
  return coupon?.orderId === orderId ? coupon : null;
}

function moved(
  coupon: CouponDocument,
  command: CouponCommand,
  change: { readonly orderId?: string | null; readonly expiresOn?: string },
): CouponDocument {
  return changedCoupon(coupon, { ...change, state: moveCoupon(coupon.state, command) });
}

/** What goes with an order, or with a part of it. */
export interface TakenBack {
  readonly plans: readonly TransferPlan[];
  readonly coupons: readonly WithdrawnCoupon[];
}

/** A cancelled order brings nothing: what it promised or gave goes, with its coupons; nothing is promised any more. */
export async function takeBackCancelled(
  tx: Transaction,
  { orderId, at }: { readonly orderId: string; readonly at: number },
): Promise<TakenBack> {
  const known = await tx.get(pointPromises, orderId);
  if (known?.state === 'void') return { plans: [], coupons: [] };
  const promise = asPromise(known);
  const { lines, plans } = promise === null ? { lines: [], plans: [] } : withdrawPromise(promise, 'cancelled', at);
  const withdrawn = await withdrawCoupons(tx, known?.coupons ?? []);
  await tx.put(pointPromises, changedPromise(orderId, known, { state: 'void', lines }));
  return { plans, coupons: withdrawn };
}

/** What a refund takes back of what the order promised or gave, and the coupons that its lines brought. */
export async function takeBackRefunded(
  tx: Transaction,
  refund: {
    readonly orderId: string;
    readonly refundId: string;
    readonly lines: readonly LineRefund[];
    readonly at: number;
  },
): Promise<TakenBack> {
  const { orderId, refundId, at } = refund;
  const known = await tx.get(pointPromises, orderId);
  const promise = asPromise(known);
  // Also when nothing is promised yet: a promise that is being made meanwhile must look at the order again.
  if (known === null || promise === null) {
    await tx.put(pointPromises, changedPromise(orderId, known, {}));
    return { plans: [], coupons: [] };
  }
  const { lines, plans } = refundPromise(promise, refundId, refund.lines, at);
  const left = new Map(refund.lines.map(({ lineId, leftFen }) => [lineId, leftFen]));
  const gone = forfeited(known.coupons, left);
  const withdrawn = await withdrawCoupons(tx, gone);
  await tx.put(pointPromises, changedPromise(orderId, known, { lines, coupons: known.coupons.filter((one) => !gone.includes(one)) }));
  return { plans, coupons: withdrawn };
}

/**
 * The order of a gift is cancelled and its piece is free: a reward counts no more for the limit of its person, and a won
 * prize is kept for him again until he says where it goes. The points of a reward come back with its order.
 * @returns transfers to be recorded after those that free the piece
 */
export async function returnGift(
  tx: Transaction,
  { orderId, at }: { readonly orderId: string; readonly at: number },
): Promise<readonly TransferPlan[]> {
  const gift = await tx.get(giftOrders, orderId);
  if (gift === null) return [];
  const { personId, source } = gift;
  if ('rewardId' in source) {
    const takings = takingsId(source.rewardId, personId);
    const taken = (await tx.get(couponTakings, takings))?.count ?? 0;
    await tx.put(couponTakings, { _id: takings, count: Math.max(0, taken - 1) });
    return [];
  }
  const draw = await tx.get(draws, source.drawId);
  if (draw === null || draw.prize === null || draw.orderId !== orderId) return [];
  const pieces = piecesOf(draw.prize);
  const keptBy = `kept:${orderId}`;
  await tx.put(draws, changedDraw(draw, { keptBy, orderId: null }));
  return [pieceFromStock(pieces, `unclaimed:${orderId}`, at), keepPiece(pieces, keptBy, at)];
}
