import { accounts } from '../../src/shared/domain/ledger/accounts';
import { availableOf, EMPTY_BALANCE } from '../../src/shared/domain/ledger/balance';
import { posted } from '../../src/shared/domain/ledger/make-transfer';
import { couponEndsOn } from '../../src/shared/domain/loyalty/coupon-rules';
import { AppError } from '../../src/shared/errors/app-error';
import { ledgerAccounts } from '../_kit/ledger/documents';
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
  const { title, amountFen, minimumFen, categories } = rule;
  const coupon = toCouponDocument(couponId, {
    personId,
    ruleId: rule._id,
    title,
    amountFen,
    minimumFen,
    categories,
    notForProductId: null,
    fromOrderId: null,
    grant: null,
    ...cause,
    state: 'issued',
    expiresOn: couponEndsOn(now, rule.validDays),
    orderId: null,
    createdAt: now,
  });
  await tx.insert(coupons, coupon);
  return coupon;
}

async function takePiece(tx: Transaction, rule: CouponRuleDocument, couponId: string, at: number): Promise<void> {
  const prize = accounts.prize(rule._id);
  const left = availableOf((await tx.get(ledgerAccounts, prize)) ?? EMPTY_BALANCE);
  if (left < 1) throw new AppError('loyalty.offer.gone');
  const transfer = posted({
    id: `coupon:${couponId}`,
    asset: `PIECE:${rule._id}`,
    amount: 1,
    from: prize,
    to: accounts.house.delivered,
    kind: 'prize_handed_out',
    facts: { title: rule.title },
    at,
  });
  await recordTransfers(tx, [{ transfer }]);
}
