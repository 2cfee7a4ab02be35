import type { Output } from '../../src/shared/contract/registry';
import { availableOf, type Balance } from '../../src/shared/domain/ledger/balance';
import { isExpired } from '../../src/shared/domain/loyalty/coupons';
import { levelOf, nextLevel } from '../../src/shared/domain/loyalty/levels';
import type { LevelSettings } from '../../src/shared/domain/setting-areas';
import { dayOf } from '../../src/shared/kernel/time';
import type { CouponDocument, CouponRuleDocument } from './documents';
import type { CouponRuleRow } from './repository';

type CouponView = Output<'loyalty.coupon.take'>;
type RuleView = Output<'loyalty.coupon_rule.save'>;
type LevelView = Output<'loyalty.member.find'>['level'];
type LotView = Output<'loyalty.home.get'>['lots'][number];

export function toCouponView(coupon: CouponDocument, now: number): CouponView {
  const { _id: id, title, amountFen, minimumFen, categories, state, expiresOn, orderId, fromOrderId } = coupon;
  return {
    id,
    title,
    amountFen,
    minimumFen,
    categories: [...categories],
    state,
    expiresOn,
    expired: state === 'issued' && isExpired(coupon, dayOf(now)),
    notForSame: coupon.notForProductId !== null,
    orderId: orderId ?? fromOrderId,
  };
}

/** @param left how many can still be had; null: no limit */
export function toRuleView(rule: CouponRuleDocument, left: number | null): RuleView {
  const { _id: id, categories, lineCategories, state } = rule;
  const { title, trigger, amountFen, minimumFen, lineAboveFen, validDays, perPerson, total } = rule;
  const limits = { validDays, perPerson, total };
  const lists = { categories: [...categories], lineCategories: [...lineCategories] };
  return { id, title, trigger, amountFen, minimumFen, lineAboveFen, ...limits, ...lists, state, left };
}

/** How many of a rule's coupons can still be had: before it opens all, afterwards what its account holds. */
export function leftOf({ total, state, prize }: CouponRuleRow): number | null {
  if (total === null) return null;
  if (state === 'draft') return total;
  const [account] = prize;
  return account === undefined ? 0 : Math.max(0, availableOf(account));
}

/** A member's level with what it brings and what the next one needs (E8, E9). */
export function toLevelView({ posted }: Pick<Balance, 'posted'>, levels: LevelSettings): LevelView {
  const growth = Math.max(0, posted);
  const level = levelOf(growth, levels);
  const { earnBps, memberPrice, priorityService } = levels[level];
  return { level, growth, next: nextLevel(growth, levels), earnBps, memberPrice, priorityService };
}

/** Lots with their last day: they expire at the instant after it. */
export function toLotViews({ lots }: Pick<Balance, 'lots'>): LotView[] {
  return lots.map(({ lotId, remaining, expiresAt }) => ({ lotId, remaining, expiresOn: dayOf(expiresAt - 1) }));
}
