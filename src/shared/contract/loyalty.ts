import * as v from 'valibot';
import { COUPON_STATES, COUPON_TRIGGERS, MEMBER_LEVELS, OFFER_STATES } from '../domain/loyalty/states';
import { PRODUCT_CATEGORIES } from '../domain/catalog/categories';
import { FINANCE_ROLES, OFFICE_ROLES } from '../domain/roles';
import { command, query } from './define';
import {
  amountFen,
  count,
  day,
  empty,
  exactText,
  id,
  list,
  page,
  pageInput,
  phone,
  points,
  pointsBalance,
  shortText,
  shownName,
  whole,
} from './fields';

/** What a level brings, as numbers the page words. */
const benefits = {
  earnBps: whole(0, 100_000),
  memberPrice: v.boolean(),
  priorityService: v.boolean(),
};

const level = v.object({
  level: v.picklist(MEMBER_LEVELS),
  growth: count,
  /** What the next level needs; null at the highest. */
  next: v.nullable(v.object({ level: v.picklist(MEMBER_LEVELS), growthNeeded: count })),
  ...benefits,
});

/** All levels, the lowest first: what each asks for, and what it brings. */
const levels = list(v.object({ level: v.picklist(MEMBER_LEVELS), from: count, ...benefits }), MEMBER_LEVELS.length);

const checkIn = v.object({
  /** Days of this month on which the person checked in. */
  days: list(day, 31),
  streak: count,
  doneToday: v.boolean(),
  /** What today gives, or gave. */
  todayPoints: points,
});

const coupon = v.object({
  id,
  title: shownName,
  amountFen,
  /** Above this amount of fitting lines; 0: always. */
  minimumFen: amountFen,
  categories: list(v.picklist(PRODUCT_CATEGORIES), 20),
  state: v.picklist(COUPON_STATES),
  expiresOn: day,
  expired: v.boolean(),
  /** It does not count for the product whose purchase brought it. */
  notForSame: v.boolean(),
  /** The order that brought it, or on which it is. */
  orderId: v.nullable(id),
});

const couponRuleFields = {
  title: shortText(30),
  trigger: v.picklist(COUPON_TRIGGERS),
  amountFen: v.pipe(amountFen, v.minValue(1)),
  minimumFen: amountFen,
  /** On which products it counts; empty: on all. */
  categories: list(v.picklist(PRODUCT_CATEGORIES), 20),
  /** For `purchase`: an order line of more than this brings one (D7: 3,000 yuan), of these categories; empty: all. */
  lineAboveFen: amountFen,
  lineCategories: list(v.picklist(PRODUCT_CATEGORIES), 20),
  validDays: whole(1, 3_650),
  perPerson: whole(1, 100),
  /** How many there are in all; null: no limit. */
  total: v.nullable(whole(1, 1_000_000)),
};
const couponRule = v.object({
  id,
  ...couponRuleFields,
  state: v.picklist(OFFER_STATES),
  /** How many can still be had; null: no limit. Before it opens, all. */
  left: v.nullable(count),
});

const offerInput = v.object({ offerId: id });

export const loyaltyContract = {
  /** The points home in one call: balance and lots, what expires soon, check-in, level (E1, E3, E8). */
  'loyalty.home.get': query({
    access: 'visitor',
    input: empty,
    output: v.object({
      account: exactText(80),
      available: pointsBalance,
      pendingIn: points,
      pendingOut: points,
      /** What the points are worth, in whole yuan steps. */
      worthFen: amountFen,
      lots: list(v.object({ lotId: exactText(160), remaining: points, expiresOn: day }), 2_000),
      expiringSoon: points,
      checkIn,
      level: v.object({ ...level.entries, levels }),
      coupons: count,
    }),
  }),
  /** One a day, also under two taps at once (E1). Never given for sharing. */
  'loyalty.checkin.do': command({
    access: 'visitor',
    input: empty,
    output: v.object({ points, streak: count }),
    errors: ['loyalty.checkin.done_today'],
  }),

  /** `usable` when nothing is said, those that end first before the others; the others latest first. */
  'loyalty.coupon.mine': query({
    access: 'visitor',
    input: v.object({ filter: v.optional(v.picklist(['usable', 'used', 'expired'])), ...pageInput }),
    output: page(coupon),
  }),
  /** Coupons that may be taken now, and how many of each the asker has had already. */
  'loyalty.coupon.offers': query({
    access: 'visitor',
    input: empty,
    output: v.object({ rules: list(v.object({ ...couponRule.entries, taken: count }), 50) }),
  }),
  'loyalty.coupon.take': command({
    access: 'visitor',
    input: offerInput,
    output: coupon,
    errors: ['loyalty.offer.missing', 'loyalty.offer.closed', 'loyalty.offer.gone', 'loyalty.offer.limit_reached'],
  }),

  // The office
  'loyalty.coupon_rule.list': query({
    access: OFFICE_ROLES,
    input: empty,
    output: v.object({ rules: list(couponRule, 200) }),
  }),
  'loyalty.coupon_rule.save': command({
    access: FINANCE_ROLES,
    input: v.object({ ruleId: v.nullable(id), ...couponRuleFields }),
    output: couponRule,
    errors: ['loyalty.offer.missing', 'loyalty.offer.not_editable'],
  }),
  /** Of a rule that is for people picked by the office. */
  'loyalty.coupon.grant': command({
    access: ['owner', 'supervisor'],
    input: v.object({ ruleId: id, phone, reason: shortText(60) }),
    output: coupon,
    errors: [
      'loyalty.offer.missing',
      'loyalty.offer.closed',
      'loyalty.offer.gone',
      'loyalty.offer.limit_reached',
      'loyalty.person.missing',
    ],
  }),
  /** Opens or closes a coupon rule, reward or lottery. Closing a lottery reveals its seed and gives left prizes back. */
  'loyalty.offer.open': command({
    access: FINANCE_ROLES,
    input: offerInput,
    output: v.object({ state: v.picklist(OFFER_STATES) }),
    errors: [
      'loyalty.offer.missing',
      'loyalty.offer.command_not_allowed',
      'loyalty.prize.not_valid',
      'loyalty.prize.not_enough_stock',
      'loyalty.lottery.days_not_valid',
    ],
  }),
  'loyalty.offer.close': command({
    access: FINANCE_ROLES,
    input: offerInput,
    output: v.object({ state: v.picklist(OFFER_STATES) }),
    errors: ['loyalty.offer.missing', 'loyalty.offer.command_not_allowed'],
  }),
  /** By hand, with a reason that stays in the journal. */
  'loyalty.points.adjust': command({
    access: FINANCE_ROLES,
    input: v.object({ phone, points: v.pipe(whole(-1_000_000, 1_000_000), v.notValue(0)), reason: shortText(60) }),
    output: v.object({ available: pointsBalance }),
    errors: ['loyalty.person.missing', 'loyalty.points.not_enough'],
  }),
  /** A member by his phone number, for the office: points, level, coupons. */
  'loyalty.member.find': query({
    access: OFFICE_ROLES,
    input: v.object({ phone }),
    output: v.object({
      personId: id,
      name: v.nullable(shownName),
      available: pointsBalance,
      level,
      account: exactText(80),
    }),
    errors: ['loyalty.person.missing'],
  }),

  // Jobs: each does a bounded part and goes on where it stopped
  'loyalty.points.release': command({
    access: 'internal',
    input: empty,
    output: v.object({ released: count, finished: v.boolean() }),
  }),
  'loyalty.points.expire': command({
    access: 'internal',
    input: empty,
    output: v.object({ accounts: count, lots: count, points: count, finished: v.boolean() }),
  }),
  'loyalty.points.remind': command({
    access: 'internal',
    input: empty,
    output: v.object({ reminded: count, finished: v.boolean() }),
  }),
} as const;
