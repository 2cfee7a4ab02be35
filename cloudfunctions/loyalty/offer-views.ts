import type { Output } from '../../src/shared/contract/registry';
import { availableOf } from '../../src/shared/domain/ledger/balance';
import type { Gift } from '../../src/shared/domain/loyalty/gifts';
import { isRunning, isSeedPublic } from '../../src/shared/domain/loyalty/lottery-days';
import type { OfferState } from '../../src/shared/domain/loyalty/states';
import { dayOf } from '../../src/shared/kernel/time';
import type { AccountDocument } from '../_kit/ledger/documents';
import type { DrawDocument, RewardDocument } from './offer-documents';
import type { LotteryRow, RewardRow } from './offer-repository';
import { keptIn, piecesOf } from './prize-pieces';

type RewardView = Output<'loyalty.reward.save'>;
type LotteryView = Output<'loyalty.lottery.save'>;
type DrawView = Output<'loyalty.lottery.draw'>['draw'];
type RecordView = Output<'loyalty.lottery.record'>['rows'][number];

function toGiftView({ title, product, points, coupon }: Gift) {
  return {
    title,
    product: product === null ? null : { ...product, id: product.productId },
    points,
    coupon: coupon === null ? null : { ...coupon },
  };
}

/** How many can still be had: before it opens all, afterwards what the accounts hold. */
function leftOf(state: OfferState, quantity: number, bins: readonly AccountDocument[]): number {
  if (state === 'draft') return quantity;
  return bins.reduce((sum, bin) => sum + Math.max(0, availableOf(bin)), 0);
}

export const rewardLeft = ({ state, quantity, prize }: RewardRow): number => leftOf(state, quantity, prize);

export function toRewardView(reward: RewardDocument, left: number): RewardView {
  const { _id: id, kind, quantity, costPoints, perPerson, state } = reward;
  return { id, ...toGiftView(reward), kind, quantity, left, costPoints, perPerson, state };
}

/** A lottery as everybody sees it: its seed only when nobody can draw by it any more. */
export function toLotteryView(row: LotteryRow, now: number): LotteryView {
  const { _id: id, title, rules, state, opensOn, closesOn, freeDraws, paidDraws, costPoints, seedHash } = row;
  const prizes = row.prizes.map((prize) => {
    const { kind, quantity, chanceBps } = prize;
    const bins = prize.bins.map(({ id: bin }) => String(keptIn(piecesOf({ ...prize, id: bin }))));
    const left = leftOf(state, quantity, row.pieces.filter(({ _id }) => bins.includes(_id)));
    return { id: prize.id, ...toGiftView(prize), kind, quantity, left, chanceBps };
  });
  const days = { opensOn, closesOn, running: isRunning(row, dayOf(now)) };
  const seed = isSeedPublic(row, now) ? (row.seeds[0]?.seed ?? null) : null;
  return { id, title, rules, state, ...days, freeDraws, paidDraws, costPoints, prizes, seedHash, seed };
}

export function toDrawView(draw: DrawDocument): DrawView {
  const { _id: id, lotteryId, lotteryTitle, number, at, costPoints, outcome, prize, keptBy, orderId, couponId } = draw;
  const shown = prize === null ? null : { id: prize.id, kind: prize.kind, ...toGiftView(prize) };
  const toClaim = keptBy !== null;
  return { id, lotteryId, lotteryTitle, number, at, costPoints, outcome, prize: shown, toClaim, orderId, couponId };
}

/** What of a draw is everybody's business. */
export function toRecordView({ _id: id, number, personTag, outcome, prize, at }: DrawDocument): RecordView {
  return { id, number, personTag, outcome, prizeId: prize?.id ?? null, at };
}
