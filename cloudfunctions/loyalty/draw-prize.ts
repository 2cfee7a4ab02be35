import type { TransferPlan } from '../../src/shared/domain/ledger/transfer';
import { rollFor } from '../../src/shared/domain/loyalty/draw-proof';
import { prizeOf } from '../../src/shared/domain/loyalty/lottery';
import { pointsWon } from '../../src/shared/domain/loyalty/offer-plans';
import type { Transaction } from '../_kit/persistence/transaction';
import { coupons } from './documents';
import { newCoupon } from './hand-out-coupon';
import type { DrawFacts, LotteryDocument, PrizeFacts } from './offer-documents';
import { handOutPiece, keepPiece, piecesLeft, piecesOf } from './prize-pieces';

/** A draw that is being made: who, with which number, and what would come out of it. */
export interface DrawBeingMade {
  readonly drawId: string;
  readonly couponId: string;
  readonly lottery: LotteryDocument;
  readonly seed: string;
  readonly personId: string;
  readonly personTag: string;
  readonly number: number;
  readonly now: number;
  /** When points that are won expire. */
  readonly expiresAt: number;
}

/** What came out of it, and what moves with it. */
export interface Drawn extends Pick<DrawFacts, 'outcome' | 'prize' | 'keptBy' | 'couponId'> {
  readonly plans: readonly TransferPlan[];
  readonly pointsWon: number;
}

/** The transfer by which a piece is somebody's, or kept for him. */
const wonId = (drawId: string): string => `won:${drawId}`;

/**
 * What the seed says about this number of this person, in the caller's transaction. A prize of which no piece is left
 * wins nothing. Only those who hit a prize meet at its account.
 */
export async function drawPrize(tx: Transaction, draw: DrawBeingMade): Promise<Drawn> {
  const { lottery, seed, number, personTag } = draw;
  const prize = prizeOf(lottery.prizes, rollFor(seed, { lotteryId: lottery._id, number, personTag }));
  const nothing = { prize, keptBy: null, couponId: null, plans: [], pointsWon: 0 };
  if (prize === null) return { ...nothing, outcome: 'none' };
  if ((await piecesLeft(tx, prize.id)) < 1) return { ...nothing, outcome: 'used_up' };
  return { ...nothing, outcome: 'won', ...(await handOver(tx, prize, draw)) };
}

async function handOver(tx: Transaction, prize: PrizeFacts, draw: DrawBeingMade): Promise<Partial<Drawn>> {
  const { drawId, couponId, lottery, personId, now, expiresAt } = draw;
  const id = wonId(drawId);
  const pieces = piecesOf(prize);
  if (prize.kind === 'goods') return { plans: [keepPiece(pieces, id, now)], keptBy: id };
  const leaves = handOutPiece(pieces, id, now);
  if (prize.coupon !== null) {
    await tx.insert(coupons, newCoupon(prize.coupon, { couponId, personId, now }));
    return { plans: [leaves], couponId };
  }
  const { points } = prize;
  const facts = { title: lottery.title, prize: prize.title };
  return { plans: [leaves, pointsWon({ id: `won-points:${drawId}`, personId, points, facts, at: now }, expiresAt)], pointsWon: points };
}
