import type { FactsOf } from '../shared/domain/messages/facts';
import { pieceWords, roundAmountWords } from './amounts';
import { dateWords } from './when';

/** Plain digits, perhaps negative, as `12,800`. */
export const pointsWords = (points: string): string => pieceWords(Number(points));

/** What messages about points and coupons say (`messages.ts`). */
export const BENEFIT_WORDS = {
  points_given: ({ points, orderNo }: FactsOf<'points_given'>) => ({
    title: `${pointsWords(points)} 积分到账了`,
    body: `来自订单 ${orderNo}。下单时可以当钱用，也能换礼品。`,
  }),
  points_adjusted: ({ points, reason }: FactsOf<'points_adjusted'>) => ({
    title: points.startsWith('-') ? `扣除了 ${pointsWords(points.slice(1))} 积分` : `收到 ${pointsWords(points)} 积分`,
    body: `原因：${reason}。有疑问请联系门店。`,
  }),
  points_expiring: ({ points, lastOn }: FactsOf<'points_expiring'>, now: number) => ({
    title: `${pointsWords(points)} 积分快要过期`,
    body: `可以用到 ${dateWords(lastOn, now)}，下单抵扣或换礼品都行。`,
  }),
  coupon_given: ({ title, amountFen, expiresOn }: FactsOf<'coupon_given'>, now: number) => ({
    title: `送您一张 ${roundAmountWords(Number(amountFen))} 元券`,
    body: `${title}，可以用到 ${dateWords(expiresOn, now)}。`,
  }),
};
