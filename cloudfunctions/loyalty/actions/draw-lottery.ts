import { accounts } from '../../../src/shared/domain/ledger/accounts';
import { availableOf, EMPTY_BALANCE } from '../../../src/shared/domain/ledger/balance';
import { MOST_MORE_BINS } from '../../../src/shared/domain/loyalty/bins';
import { drawsLeft, nextDraw, NO_DRAWS } from '../../../src/shared/domain/loyalty/draw-terms';
import { personTagOf } from '../../../src/shared/domain/loyalty/draw-proof';
import { isRunning } from '../../../src/shared/domain/loyalty/lottery-days';
import { pointsSpent } from '../../../src/shared/domain/loyalty/offer-plans';
import { lotExpiry } from '../../../src/shared/domain/loyalty/points';
import { AppError } from '../../../src/shared/errors/app-error';
import { assert } from '../../../src/shared/kernel/assert';
import { dayOf } from '../../../src/shared/kernel/time';
import { ledgerAccounts } from '../../_kit/ledger/documents';
import { recordTransfers } from '../../_kit/ledger/record-transfers';
import type { Transaction } from '../../_kit/persistence/transaction';
import { action } from '../../_kit/runtime/action';
import { readSettings } from '../../settings/public';
import { drawPrize, type DrawBeingMade } from '../draw-prize';
import { toDrawDocument } from '../draw-record';
import { drawCountId, drawCounts, draws, lotteries, lotterySeeds, type LotteryDocument } from '../offer-documents';
import { toDrawView } from '../offer-views';
import { readOnce } from '../read-once';

/**
 * One draw. Its number is the person's own count, so that no document is shared by all who draw, and the outcome of
 * every number is settled before anybody draws (`draw-proof.ts`).
 */
export const drawLottery = action(
  'loyalty.lottery.draw',
  { roundTrips: 18 + MOST_MORE_BINS, documentsExamined: 12 + MOST_MORE_BINS },
  async ({ lotteryId, costPoints: shownCost }, ctx) => {
    const { actor, db, now } = ctx;
    const { personId } = actor;
    const [secret, { values }] = await Promise.all([db.get(lotterySeeds, lotteryId), readSettings(db, ['points'])]);
    const [drawId, couponId] = [ctx.newId('draw'), ctx.newId('coupon')];
    return ctx.transact(async (transaction) => {
      const tx = readOnce(transaction);
      const lottery = await runningLottery(tx, lotteryId, dayOf(now));
      assert(secret !== null, 'a lottery has its seed from the first draft on');
      return drawIn(tx, shownCost, {
        drawId,
        couponId,
        lottery,
        seed: secret.seed,
        personId,
        personTag: personTagOf(lotteryId, personId),
        now,
        expiresAt: lotExpiry(now, values.points.validMonths),
      });
    });
  },
);

async function runningLottery(tx: Transaction, lotteryId: string, today: string): Promise<LotteryDocument> {
  const lottery = await tx.get(lotteries, lotteryId);
  if (lottery === null || lottery.shownAs === null) throw new AppError('loyalty.offer.missing');
  if (!isRunning(lottery, today)) throw new AppError('loyalty.offer.closed');
  return lottery;
}

/** @param shownCost what the person was told it costs; undefined: whatever it costs */
async function drawIn(tx: Transaction, shownCost: number | undefined, draw: Omit<DrawBeingMade, 'number'>) {
  const { drawId, lottery, personId, personTag, now } = draw;
  const today = dayOf(now);
  const countId = drawCountId(lottery._id, personId);
  const next = nextDraw((await tx.get(drawCounts, countId)) ?? NO_DRAWS, lottery, today);
  if (next === null) {
    throw new AppError('loyalty.lottery.no_draws_left', { perDay: lottery.freeDraws + lottery.paidDraws });
  }
  const { number, costPoints, taken } = next;
  if (shownCost !== undefined && shownCost !== costPoints) throw new AppError('loyalty.lottery.cost_changed', { costPoints });
  const available = availableOf((await tx.get(ledgerAccounts, accounts.customerPoints(personId))) ?? EMPTY_BALANCE);
  if (costPoints > 0 && available < costPoints) {
    throw new AppError('loyalty.points.not_enough', { available, needed: costPoints });
  }
  const { plans, pointsWon, ...result } = await drawPrize(tx, { ...draw, number });
  const facts = { title: lottery.title, number };
  const spent = pointsSpent('points_lottery', { id: `draw:${drawId}`, personId, points: costPoints, facts, at: now });
  const made = toDrawDocument(drawId, {
    ...result,
    lotteryId: lottery._id,
    lotteryTitle: lottery.title,
    personId,
    personTag,
    number,
    at: now,
    costPoints,
    orderId: null,
  });
  await tx.put(drawCounts, { _id: countId, ...taken });
  await tx.insert(draws, made);
  await recordTransfers(tx, [...spent, ...plans]);
  return { draw: toDrawView(made), ...drawsLeft(taken, lottery, today), available: available - costPoints + pointsWon };
}
