import * as v from 'valibot';
import { OFFER_STATES, PRIZE_KINDS } from '../domain/loyalty/states';
import { command, query } from './define';
import {
  address,
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

/** What points and luck bring: rewards of the exchange and prizes of lotteries (E1, E2). Opened and closed by `loyalty.offer`. */

const points = whole(0, 100_000_000);

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

export const offersContract = {
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
} as const;
