import * as v from 'valibot';
import { MOST_PRIZES } from '../domain/loyalty/lottery';
import { PRIZE_KINDS, REWARD_KINDS } from '../domain/loyalty/states';
import { FINANCE_ROLES, OFFICE_ROLES } from '../domain/roles';
import { command, query } from './define';
import {
  address,
  count,
  day,
  empty,
  exactText,
  id,
  list,
  longText,
  page,
  pageInput,
  phone,
  points,
  pointsBalance,
  shortText,
  whole,
} from './fields';
import { draw, lottery, recordRow, reward } from './offer-views';

/**
 * What points and luck bring: rewards of the exchange and prizes of lotteries (E1, E2). Both are opened and closed by
 * `loyalty.offer.open` and `.close`; closing gives what is left back.
 */

/** Rows of a lottery's record at a time: whoever checks it needs them all. */
export const RECORD_PAGE = 200;

/** Where goods go. */
const destination = v.object({ customer: v.object({ name: shortText(20), phone }), address });

/** What of a gift the office says: `productId` of goods, `points`, or `couponRuleId`; the others are null and 0. */
const giftInput = { title: shortText(30), productId: v.nullable(id), points, couponRuleId: v.nullable(id) };

const notSaved = [
  'loyalty.offer.missing',
  'loyalty.offer.not_editable',
  'loyalty.prize.not_valid',
  'loyalty.prize.not_enough_stock',
] as const;

export const offersContract = {
  /** Rewards that can be had now, also those that are used up; how many of each the asker has had, and his points. */
  'loyalty.reward.list': query({
    access: 'visitor',
    input: empty,
    output: v.object({ rewards: list(v.object({ ...reward.entries, taken: count }), 50), available: pointsBalance }),
  }),
  /** Pays with points. Goods need an address and become an order of the normal flow at no charge. */
  'loyalty.reward.exchange': command({
    access: 'visitor',
    input: v.object({ rewardId: id, destination: v.nullable(destination) }),
    output: v.object({ orderId: v.nullable(id), couponId: v.nullable(id), available: pointsBalance }),
    errors: [
      'loyalty.offer.missing',
      'loyalty.offer.closed',
      'loyalty.offer.gone',
      'loyalty.offer.limit_reached',
      'loyalty.points.not_enough',
      'loyalty.reward.address_needed',
    ],
  }),

  /** Those that are open, also before and after their days, and the latest that are over. */
  'loyalty.lottery.list': query({
    access: 'visitor',
    input: empty,
    output: v.object({ lotteries: list(lottery, 40) }),
  }),
  'loyalty.lottery.get': query({
    access: 'visitor',
    input: v.object({ lotteryId: id }),
    output: v.object({
      lottery,
      /** Of the asker: what he may still draw today, his points, and his name in the record. */
      freeLeft: count,
      paidLeft: count,
      available: pointsBalance,
      personTag: exactText(16),
      /** His latest draws in this lottery. */
      mine: list(draw, 50),
    }),
    errors: ['loyalty.offer.missing'],
  }),
  /** `costPoints`: what the draw was said to cost, 0 for a free one; nothing is drawn when it costs something else. */
  'loyalty.lottery.draw': command({
    access: 'visitor',
    input: v.object({ lotteryId: id, costPoints: v.optional(points) }),
    output: v.object({ draw, freeLeft: count, paidLeft: count, available: pointsBalance }),
    errors: [
      'loyalty.offer.missing',
      'loyalty.offer.closed',
      'loyalty.lottery.no_draws_left',
      'loyalty.lottery.cost_changed',
      'loyalty.points.not_enough',
    ],
  }),
  /** The asker's draws in all lotteries, the latest first; `to_claim`: goods that wait for his address. */
  'loyalty.draw.mine': query({
    access: 'visitor',
    input: v.object({ filter: v.optional(v.picklist(['won', 'to_claim'])), ...pageInput }),
    output: page(draw),
  }),
  /** Where won goods go: makes the order that brings them. */
  'loyalty.draw.claim': command({
    access: 'visitor',
    input: v.object({ drawId: id, destination }),
    output: v.object({ orderId: id }),
    errors: ['loyalty.draw.missing', 'loyalty.draw.claimed'],
  }),
  /** Every draw, the latest first, once the seed is published; for whoever wants to check. */
  'loyalty.lottery.record': query({
    access: 'visitor',
    input: v.object({ lotteryId: id, ...pageInput }),
    output: v.object({ rows: list(recordRow, RECORD_PAGE), next: v.nullable(exactText(80)) }),
    errors: ['loyalty.offer.missing', 'loyalty.lottery.not_over'],
  }),

  // The office
  'loyalty.reward.all': query({ access: OFFICE_ROLES, input: empty, output: v.object({ rewards: list(reward, 100) }) }),
  /** A new reward, or another version of a draft. */
  'loyalty.reward.save': command({
    access: FINANCE_ROLES,
    input: v.object({
      rewardId: v.nullable(id),
      ...giftInput,
      kind: v.picklist(REWARD_KINDS),
      costPoints: whole(1, 100_000_000),
      quantity: whole(1, 100_000),
      perPerson: whole(1, 100),
    }),
    output: reward,
    errors: notSaved,
  }),
  'loyalty.lottery.all': query({
    access: OFFICE_ROLES,
    input: empty,
    output: v.object({ lotteries: list(lottery, 50) }),
  }),
  /** A new lottery, or another version of a draft. */
  'loyalty.lottery.save': command({
    access: FINANCE_ROLES,
    input: v.object({
      lotteryId: v.nullable(id),
      title: shortText(30),
      rules: longText(1_000),
      opensOn: day,
      closesOn: day,
      freeDraws: whole(1, 10),
      paidDraws: whole(0, 50),
      costPoints: whole(1, 100_000_000),
      prizes: v.pipe(
        v.array(
          v.object({
            ...giftInput,
            kind: v.picklist(PRIZE_KINDS),
            quantity: whole(1, 100_000),
            chanceBps: whole(1, 10_000),
          }),
        ),
        v.minLength(1),
        v.maxLength(MOST_PRIZES),
      ),
    }),
    output: lottery,
    errors: [...notSaved, 'loyalty.lottery.days_not_valid', 'loyalty.lottery.chances_not_valid'],
  }),
} as const;
