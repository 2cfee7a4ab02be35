import type { TransferPlan } from '../../src/shared/domain/ledger/transfer';
import { binsFrom } from '../../src/shared/domain/loyalty/bins';
import { rollFor } from '../../src/shared/domain/loyalty/draw-proof';
import { prizeOf } from '../../src/shared/domain/loyalty/lottery';
import { pointsWon } from '../../src/shared/domain/loyalty/offer-plans';
import type { Transaction } from '../_kit/persistence/transaction';
import { coupons } from './documents';
import { newCoupon } from './hand-out-coupon';
import type { DrawFacts, LotteryDocument, PrizeFacts } from './offer-documents';
import { handOutPiece, keepPiece, piecesLeft, piecesOf, type Pieces } from './prize-pieces';

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
 * wins nothing. Only those who hit the same bin of a prize meet.
 */
export async function drawPrize(tx: Transaction, draw: DrawBeingMade): Promise<Drawn> {
  const { lottery, seed, number, personTag } = draw;
  const prize = prizeOf(lottery.prizes, rollFor(seed, { lotteryId: lottery._id, number, personTag }));
  if (prize === null) return { ...NOTHING, outcome: 'none' };
  const { id, title, kind, product, points, coupon } = prize;
  const drawn = { ...NOTHING, prize: { id, title, kind, product, points, coupon } };
  const pieces = await filledBin(tx, prize);
  if (pieces === null) return { ...drawn, outcome: 'used_up' };
  return { ...drawn, outcome: 'won', ...(await handOver(tx, prize, { ...draw, pieces })) };
}

const NOTHING = { prize: null, keptBy: null, couponId: null, plans: [], pointsWon: 0 };

/**
 * Begins anywhere, each time anew, so that who met others at a bin tries another one. Nothing is ever put back while the
 * lottery is open: when all bins are empty, the prize is used up.
 */
async function filledBin(tx: Transaction, prize: PrizeFacts): Promise<Pieces | null> {
  for (const { id } of binsFrom(prize.bins, Math.random())) {
    const pieces = piecesOf({ ...prize, id });
    if ((await piecesLeft(tx, pieces)) > 0) return pieces;
  }
  return null;
}

async function handOver(
  tx: Transaction,
  { kind, title, coupon, points }: PrizeFacts,
  { drawId, couponId, lottery, personId, now, expiresAt, pieces }: DrawBeingMade & { readonly pieces: Pieces },
): Promise<Partial<Drawn>> {
  const id = wonId(drawId);
  if (kind === 'goods') return { plans: [keepPiece(pieces, id, now)], keptBy: id };
  const leaves = handOutPiece(pieces, id, now);
  if (coupon !== null) {
    await tx.insert(coupons, newCoupon(coupon, { couponId, personId, now }));
    return { plans: [leaves], couponId };
  }
  const facts = { title: lottery.title, prize: title };
  const won = pointsWon({ id: `won-points:${drawId}`, personId, points, facts, at: now }, expiresAt);
  return { plans: [leaves, won], pointsWon: points };
}
