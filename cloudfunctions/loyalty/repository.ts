import type { CouponTrigger } from '../../src/shared/domain/loyalty/states';
import { ledgerAccounts, type AccountDocument } from '../_kit/ledger/documents';
import { above, below, between, oneOf } from '../_kit/persistence/conditions';
import type { Reader, Stage } from '../_kit/persistence/reader';
import { shelfOf, type Shelf } from './coupon-record';
import {
  couponRules,
  coupons,
  couponTakings,
  pointPromises,
  takingsId,
  type CouponDocument,
  type CouponRuleDocument,
  type PointPromiseDocument,
} from './documents';

/** Rules in one list; a company with more closes old ones. */
export const MOST_RULES = 200;
export const MOST_OFFERS = 50;
/** Coupons of one person that a checkout looks at, those that end first. */
export const MOST_COUPONS = 50;

/** A rule with the account that holds what is left of its coupons. */
export type CouponRuleRow = CouponRuleDocument & { readonly prize: readonly AccountDocument[] };

/** Brings what is left of an offer along. */
export const WITH_PRIZE: Stage = {
  join: { from: ledgerAccounts, localField: 'prizeAccount', foreignField: '_id', as: 'prize' },
};

/** All rules, the newest first. One round trip. */
export async function allRules(db: Reader): Promise<readonly CouponRuleRow[]> {
  return db.aggregate<CouponRuleRow>(couponRules, [
    { match: { _id: above('') } },
    { sort: { _id: -1 } },
    { limit: MOST_RULES },
    WITH_PRIZE,
  ]);
}

/** Rules that hand out coupons now. One round trip. */
export async function openRules(db: Reader, trigger: CouponTrigger): Promise<readonly CouponRuleRow[]> {
  return db.aggregate<CouponRuleRow>(couponRules, [
    { match: { state: 'open', trigger } },
    { sort: { _id: -1 } },
    { limit: MOST_OFFERS },
    WITH_PRIZE,
  ]);
}

/** One rule with what is left of it; null when there is none. One round trip. */
export async function ruleRow(db: Reader, ruleId: string): Promise<CouponRuleRow | null> {
  const [row] = await db.aggregate<CouponRuleRow>(couponRules, [{ match: { _id: ruleId } }, { limit: 1 }, WITH_PRIZE]);
  return row ?? null;
}

/** How many coupons of each rule a person has had. One round trip. */
export async function takingsOf(
  db: Reader,
  personId: string,
  ruleIds: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const ids = ruleIds.map((ruleId) => takingsId(ruleId, personId));
  const found = ids.length === 0 ? [] : await db.find(couponTakings, { where: { _id: oneOf(ids) }, limit: ids.length });
  return new Map(
    ruleIds.map((ruleId) => [ruleId, found.find(({ _id }) => _id === takingsId(ruleId, personId))?.count ?? 0]),
  );
}

/** Sorts behind every coupon of a day: ids are lower-case letters and digits. */
const END_OF_DAY = '~';

/** Coupons to be used, those that end first before the others; `after` is an `endKey`. */
export async function usableCoupons(
  db: Reader,
  personId: string,
  { today, after = today, limit }: { readonly today: string; readonly after?: string | undefined; readonly limit: number },
): Promise<readonly CouponDocument[]> {
  return db.find(coupons, {
    where: { shelf: shelfOf('held', personId), endKey: above(after < today ? today : after) },
    orderBy: [['endKey', 'asc']],
    limit,
  });
}

/** How many of them there are. */
export async function countUsableCoupons(db: Reader, personId: string, today: string): Promise<number> {
  return db.count(coupons, { shelf: shelfOf('held', personId), endKey: above(today) });
}

/** Coupons that are used, or that ended before they were; the latest first. */
export async function formerCoupons(
  db: Reader,
  personId: string,
  {
    shelf,
    today,
    after,
    limit,
  }: { readonly shelf: Shelf; readonly today: string; readonly after?: string | undefined; readonly limit: number },
): Promise<readonly CouponDocument[]> {
  const end = after ?? (shelf === 'held' ? today : END_OF_DAY);
  return db.find(coupons, {
    where: { shelf: shelfOf(shelf, personId), endKey: below(end) },
    orderBy: [['endKey', 'desc']],
    limit,
  });
}

/** Promises whose points are to be given now, the oldest first. */
export async function duePromises(db: Reader, now: number, limit: number): Promise<readonly PointPromiseDocument[]> {
  return db.find(pointPromises, { where: { dueAt: between(0, now + 1) }, orderBy: [['dueAt', 'asc']], limit });
}

/** Accounts with lots that have expired, those that waited longest first. */
export async function accountsWithExpiredLots(
  db: Reader,
  now: number,
  limit: number,
): Promise<readonly AccountDocument[]> {
  return db.find(ledgerAccounts, {
    where: { nextExpiryAt: between(0, now + 1) },
    orderBy: [['nextExpiryAt', 'asc'], ['_id', 'asc']],
    limit,
  });
}

/**
 * Accounts whose first lot expires after the one and up to the other instant, in the order of the instant and the
 * account; `after` is the last one that was seen.
 */
export async function accountsWithLotsToExpire(
  db: Reader,
  { from, until, after, limit }: {
    readonly from: number;
    readonly until: number;
    readonly after: { readonly expiresAt: number; readonly account: string } | null;
    readonly limit: number;
  },
): Promise<readonly AccountDocument[]> {
  const start = after === null ? from : Math.max(from, after.expiresAt);
  const same =
    after === null || after.expiresAt < from
      ? []
      : await db.find(ledgerAccounts, {
          where: { nextExpiryAt: after.expiresAt, _id: above(after.account) },
          orderBy: [['_id', 'asc']],
          limit,
        });
  if (same.length === limit || start >= until) return same;
  const later = await db.find(ledgerAccounts, {
    where: { nextExpiryAt: between(start, until + 1) },
    orderBy: [['nextExpiryAt', 'asc'], ['_id', 'asc']],
    limit: limit - same.length,
  });
  return [...same, ...later];
}

