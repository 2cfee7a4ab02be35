import * as v from 'valibot';
import { PICTURE_KEYS } from '../domain/catalog/pictures';
import { MOST_PRIZES } from '../domain/loyalty/lottery';
import { DRAW_OUTCOMES, OFFER_STATES, PRIZE_KINDS, REWARD_KINDS } from '../domain/loyalty/states';
import { amountFen, count, day, exactText, id, instant, list, points, shownName, whole } from './fields';

/** What is shown of rewards, lotteries and draws, to customers and in the office. */

const prizeId = exactText(80);
const state = v.picklist(OFFER_STATES);

/** What somebody gets, as it was when the offer was written down. */
const gift = {
  title: shownName,
  kind: v.picklist(PRIZE_KINDS),
  /** Of goods. */
  product: v.nullable(
    v.object({ id, name: shownName, model: shownName, pictureKey: v.picklist(PICTURE_KEYS), listPriceFen: amountFen }),
  ),
  /** Of points, else 0. */
  points,
  /** Of a coupon; it ends so many days after it is given. */
  coupon: v.nullable(
    v.object({ ruleId: id, title: shownName, amountFen, minimumFen: amountFen, validDays: whole(1, 3_650) }),
  ),
};

/** How many there are in all, and how many can still be had; before it opens, all. */
const pieces = { quantity: count, left: count };

export const reward = v.object({
  id,
  ...gift,
  ...pieces,
  kind: v.picklist(REWARD_KINDS),
  costPoints: points,
  perPerson: whole(1, 100),
  state,
});

const prize = v.object({
  id: prizeId,
  ...gift,
  ...pieces,
  /** Of 10,000 draws; what all prizes leave is no win. */
  chanceBps: whole(1, 10_000),
});

export const lottery = v.object({
  id,
  title: shownName,
  rules: exactText(1_000),
  state,
  opensOn: day,
  closesOn: day,
  /** Whether one can draw now: it is open and its days have come. */
  running: v.boolean(),
  /** Draws of a person a day: free ones first, then those that cost points. */
  freeDraws: count,
  paidDraws: count,
  costPoints: points,
  /** In the order in which chances are counted. */
  prizes: list(prize, MOST_PRIZES),
  /**
   * SHA-256 of the seed in hex, published before the first draw; then the seed itself, two minutes after the lottery is
   * over. How a draw follows from it: `src/shared/domain/loyalty/draw-proof.ts`.
   */
  seedHash: exactText(64),
  seed: v.nullable(exactText(64)),
});

export const draw = v.object({
  id,
  lotteryId: id,
  lotteryTitle: shownName,
  /** The person's first draw in this lottery is 1, and none is left out. */
  number: count,
  at: instant,
  /** Points it cost; 0 when it was free. */
  costPoints: points,
  outcome: v.picklist(DRAW_OUTCOMES),
  /** The prize that was drawn, also when it was used up; null for no win. */
  prize: v.nullable(v.object({ id: prizeId, ...gift })),
  /** Goods that were won wait for an address, without an end. */
  toClaim: v.boolean(),
  orderId: v.nullable(id),
  couponId: v.nullable(id),
});

/** A draw as everybody may check it. */
export const recordRow = v.object({
  id,
  number: count,
  /** Who drew, in this lottery only: nobody can tell by it who it is, and everybody finds himself. */
  personTag: exactText(16),
  outcome: v.picklist(DRAW_OUTCOMES),
  prizeId: v.nullable(prizeId),
  at: instant,
});
