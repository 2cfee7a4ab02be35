import { couponEndsOn } from '../../src/shared/domain/loyalty/coupon-rules';
import type { GiftCoupon } from '../../src/shared/domain/loyalty/gifts';
import { AppError } from '../../src/shared/errors/app-error';
import { recordTransfers } from '../_kit/ledger/record-transfers';
import type { Transaction } from '../_kit/persistence/transaction';
import { toCouponDocument } from './coupon-record';
import {
  coupons,
  couponTakings,
  takingsId,
  type CouponDocument,
  type CouponFacts,
  type CouponRuleDocument,
} from './documents';
import { handOutPiece, piecesLeft } from './prize-pieces';

/** Whom a coupon is for, and why he gets it. */
export interface HandOut {
  readonly couponId: string;
  readonly personId: string;
  readonly now: number;
  readonly cause?: Partial<Pick<CouponFacts, 'fromOrderId' | 'notForProductId' | 'grant'>>;
}

/** Start to commit: what handing out one coupon reads and writes inside its transaction. */
export const HAND_OUT_ROUND_TRIPS = 8;
export const HAND_OUT_DOCUMENTS = 5;

/**
 * Hands out one coupon of a rule in the caller's transaction. Its limits hold for any number of takers at once: each
 * person's count is one document, and limited coupons lie in an account that cannot sink below zero.
 * @throws AppError `loyalty.offer.limit_reached`, `loyalty.offer.gone`
 */
export async function handOutCoupon(
  tx: Transaction,
  rule: CouponRuleDocument,
  { couponId, personId, now, cause = {} }: HandOut,
): Promise<CouponDocument> {
  const takings = takingsId(rule._id, personId);
  const taken = (await tx.get(couponTakings, takings))?.count ?? 0;
  if (taken >= rule.perPerson) throw new AppError('loyalty.offer.limit_reached', { limit: rule.perPerson });
  if (rule.total !== null) await takePiece(tx, rule, couponId, now);
  await tx.put(couponTakings, { _id: takings, count: taken + 1 });
  const coupon = newCoupon({ ...rule, ruleId: rule._id }, { couponId, personId, now, cause });
  await tx.insert(coupons, coupon);
  return coupon;
}

/** A coupon as it is given, by the terms of its rule. Whether there is one for this person is for the giver to say. */
export function newCoupon(
  { ruleId, title, amountFen, minimumFen, categories, validDays }: GiftCoupon,
  { couponId, personId, now, cause = {} }: HandOut,
): CouponDocument {
  return toCouponDocument(couponId, {
    personId,
    ruleId,
    title,
    amountFen,
    minimumFen,
    categories,
    notForProductId: null,
    fromOrderId: null,
    forfeited: false,
    grant: null,
    ...cause,
    state: 'issued',
    expiresOn: couponEndsOn(now, validDays),
    orderId: null,
    createdAt: now,
  });
}

async function takePiece(tx: Transaction, { _id: prizeId, title }: CouponRuleDocument, couponId: string, at: number): Promise<void> {
  const tokens = { prizeId, title, productId: null };
  if ((await piecesLeft(tx, tokens)) < 1) throw new AppError('loyalty.offer.gone');
  await recordTransfers(tx, [handOutPiece(tokens, `coupon:${couponId}`, at)]);
}
