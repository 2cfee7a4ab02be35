import * as v from 'valibot';
import { COUPON_STATES, COUPON_TRIGGERS, MEMBER_LEVELS, OFFER_STATES, PRIZE_KINDS } from '../domain/loyalty/states';
import { PRODUCT_CATEGORIES } from '../domain/catalog/categories';
import { command, query } from './define';
import {
  address,
  amountFen,
  count,
  day,
  empty,
  exactText,
  id,
  instant,
  list,
  page,
  pageInput,
  phone,
  shortText,
  shownName,
  whole,
} from './fields';

const OFFICE = ['owner', 'finance', 'supervisor'] as const;
const points = whole(0, 100_000_000);

const level = v.object({
  level: v.picklist(MEMBER_LEVELS),
  growth: count,
  /** What the next level needs; null at the highest. */
  next: v.nullable(v.object({ level: v.picklist(MEMBER_LEVELS), growthNeeded: count })),
  /** This level's benefits, as numbers the page words. */
  earnBps: whole(0, 100_000),
  memberPrice: v.boolean(),
  priorityService: v.boolean(),
});

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
const couponRule = v.object({ id, ...couponRuleFields, state: v.picklist(OFFER_STATES), issued: count });

/** What a reward or prize hands out: `productId` of goods, `points`, or `couponRuleId`. */
const prizeFields = {
  title: shortText(30),
  kind: v.picklist(PRIZE_KINDS),
  productId: v.nullable(id),
  points,
  couponRuleId: v.nullable(id),
};

const reward = v.object({
  id,
  ...prizeFields,
  costPoints: points,
  left: count,
  perPerson: whole(1, 100),
  state: v.picklist(OFFER_STATES),
});

const prize = v.object({
  id: exactText(80),
  ...prizeFields,
  quantity: count,
  left: count,
  chanceBps: whole(0, 10_000),
});

const lottery = v.object({
  id,
  title: shownName,
  rules: exactText(1_000),
  state: v.picklist(OFFER_STATES),
  opensOn: day,
  closesOn: day,
  /** Free draws a person has a day; further ones cost points. */
  freeDraws: count,
  costPoints: points,
  drawsPerDay: count,
  prizes: list(prize, 20),
  /** SHA-256 of the seed, published before the first draw; the seed itself once the lottery is over. */
  seedHash: exactText(64),
  seed: v.nullable(exactText(64)),
});

const draw = v.object({
  id,
  lotteryId: id,
  /** Its number in this lottery: with seed and person it decides the outcome, so that anybody can check it later. */
  number: count,
  prize: v.nullable(v.object({ id: exactText(80), title: shownName, kind: v.picklist(PRIZE_KINDS) })),
  free: v.boolean(),
  at: instant,
  /** Goods: the order that brings them, once there is an address. */
  orderId: v.nullable(id),
});

const destination = v.object({ name: shortText(20), phone, address });

const offerInput = v.object({ offerId: id });

export const loyaltyContract = {
  /** The points home in one call: balance and lots, what expires soon, check-in, level (E1, E3, E8). */
  'loyalty.home.get': query({
    access: 'visitor',
    input: empty,
    output: v.object({
      account: exactText(80),
      available: whole(-100_000_000, 100_000_000),
      pendingIn: points,
      pendingOut: points,
      /** What the points are worth, in whole yuan steps. */
      worthFen: amountFen,
      lots: list(v.object({ lotId: exactText(160), remaining: points, expiresOn: day }), 2_000),
      expiringSoon: points,
      checkIn,
      level,
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

  'loyalty.coupon.mine': query({
    access: 'visitor',
    input: v.object({ filter: v.optional(v.picklist(['usable', 'used', 'expired'])), ...pageInput }),
    output: page(coupon),
  }),
  /** Coupons that may be taken now. */
  'loyalty.coupon.offers': query({
    access: 'visitor',
    input: empty,
    output: v.object({ rules: list(couponRule, 50) }),
  }),
  'loyalty.coupon.take': command({
    access: 'visitor',
    input: offerInput,
    output: coupon,
    errors: ['loyalty.offer.missing', 'loyalty.offer.closed', 'loyalty.offer.gone', 'loyalty.offer.limit_reached'],
  }),

  'loyalty.reward.list': query({ access: 'visitor', input: empty, output: v.object({ rewards: list(reward, 100) }) }),
  /** Pays with points; goods become an order of the normal flow at no charge. */
  'loyalty.reward.exchange': command({
    access: 'visitor',
    input: v.object({ rewardId: id, destination: v.nullable(destination) }),
    output: v.object({ orderId: v.nullable(id), pointsLeft: whole(-100_000_000, 100_000_000) }),
    errors: [
      'loyalty.offer.missing',
      'loyalty.offer.closed',
      'loyalty.offer.gone',
      'loyalty.offer.limit_reached',
      'loyalty.points.not_enough',
      'loyalty.reward.address_needed',
    ],
  }),

  'loyalty.lottery.list': query({
    access: 'visitor',
    input: empty,
    output: v.object({ lotteries: list(lottery, 20) }),
  }),
  'loyalty.lottery.get': query({
    access: 'visitor',
    input: v.object({ lotteryId: id }),
    output: v.object({ lottery, freeLeft: count, drawsLeft: count, mine: list(draw, 50) }),
    errors: ['loyalty.offer.missing'],
  }),
  'loyalty.lottery.draw': command({
    access: 'visitor',
    input: v.object({ lotteryId: id }),
    output: draw,
    errors: [
      'loyalty.offer.missing',
      'loyalty.offer.closed',
      'loyalty.offer.limit_reached',
      'loyalty.points.not_enough',
    ],
  }),
  /** Where won goods go: makes the order that brings them. */
  'loyalty.lottery.claim': command({
    access: 'visitor',
    input: v.object({ drawId: id, destination }),
    output: v.object({ orderId: id }),
    errors: ['loyalty.draw.missing', 'loyalty.draw.claimed'],
  }),
  /** Every draw with number and outcome, once the seed is out; for whoever wants to check. */
  'loyalty.lottery.record': query({
    access: 'visitor',
    input: v.object({ lotteryId: id, ...pageInput }),
    output: page(
      v.object({ id, number: count, personTag: exactText(16), prizeTitle: v.nullable(shownName), at: instant }),
    ),
    errors: ['loyalty.offer.missing', 'loyalty.lottery.not_over'],
  }),

  // The office
  'loyalty.coupon_rule.list': query({
    access: OFFICE,
    input: empty,
    output: v.object({ rules: list(couponRule, 200) }),
  }),
  'loyalty.coupon_rule.save': command({
    access: ['owner', 'finance'],
    input: v.object({ ruleId: v.nullable(id), ...couponRuleFields }),
    output: couponRule,
    errors: ['loyalty.offer.missing', 'loyalty.offer.not_editable'],
  }),
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
  'loyalty.reward.save': command({
    access: ['owner', 'finance'],
    input: v.object({
      rewardId: v.nullable(id),
      ...prizeFields,
      costPoints: points,
      quantity: whole(0, 100_000),
      perPerson: whole(1, 100),
    }),
    output: reward,
    errors: [
      'loyalty.offer.missing',
      'loyalty.offer.not_editable',
      'loyalty.prize.not_valid',
      'loyalty.prize.not_enough_stock',
    ],
  }),
  'loyalty.lottery.save': command({
    access: ['owner', 'finance'],
    input: v.object({
      lotteryId: v.nullable(id),
      title: shortText(30),
      rules: shortText(1_000),
      opensOn: day,
      closesOn: day,
      freeDraws: whole(1, 10),
      costPoints: points,
      drawsPerDay: whole(1, 50),
      prizes: v.pipe(
        v.array(v.object({ ...prizeFields, quantity: whole(1, 100_000), chanceBps: whole(1, 10_000) })),
        v.minLength(1),
        v.maxLength(20),
      ),
    }),
    output: lottery,
    errors: [
      'loyalty.offer.missing',
      'loyalty.offer.not_editable',
      'loyalty.prize.not_valid',
      'loyalty.prize.not_enough_stock',
    ],
  }),
  /** Opens or closes a coupon rule, reward or lottery. Closing a lottery reveals its seed and gives left prizes back. */
  'loyalty.offer.open': command({
    access: ['owner', 'finance'],
    input: offerInput,
    output: v.object({ state: v.picklist(OFFER_STATES) }),
    errors: ['loyalty.offer.missing', 'loyalty.offer.command_not_allowed'],
  }),
  'loyalty.offer.close': command({
    access: ['owner', 'finance'],
    input: offerInput,
    output: v.object({ state: v.picklist(OFFER_STATES) }),
    errors: ['loyalty.offer.missing', 'loyalty.offer.command_not_allowed'],
  }),
  /** By hand, with a reason that stays in the journal. */
  'loyalty.points.adjust': command({
    access: ['owner', 'finance'],
    input: v.object({ phone, points: v.pipe(whole(-1_000_000, 1_000_000), v.notValue(0)), reason: shortText(60) }),
    output: v.object({ available: whole(-100_000_000, 100_000_000) }),
    errors: ['loyalty.person.missing'],
  }),
  /** A member by his phone number, for the office: points, level, coupons. */
  'loyalty.member.find': query({
    access: OFFICE,
    input: v.object({ phone }),
    output: v.object({
      personId: id,
      name: v.nullable(shownName),
      available: whole(-100_000_000, 100_000_000),
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
    output: v.object({ accounts: count, points: count, finished: v.boolean() }),
  }),
  'loyalty.points.remind': command({
    access: 'internal',
    input: empty,
    output: v.object({ reminded: count, finished: v.boolean() }),
  }),
} as const;
