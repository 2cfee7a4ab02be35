import { randomBytes } from 'node:crypto';
import type { ParsedInput } from '../../../src/shared/contract/registry';
import { seedHashOf } from '../../../src/shared/domain/loyalty/draw-proof';
import { binsOf } from '../../../src/shared/domain/loyalty/bins';
import { emptyChances, MOST_PRIZES } from '../../../src/shared/domain/loyalty/lottery';
import { AppError } from '../../../src/shared/errors/app-error';
import { dayOf } from '../../../src/shared/kernel/time';
import { action } from '../../_kit/runtime/action';
import { headquartersMembership } from '../../_kit/runtime/context';
import { freezeGifts } from '../gift-facts';
import { toLotteryDocument } from '../lottery-record';
import { lotteries, lotterySeeds } from '../offer-documents';
import { toLotteryView } from '../offer-views';

const SEED_BYTES = 32;

/**
 * Drafts a lottery, or changes a draft. Its seed is thrown with every version of the draft and never leaves its
 * collection before the lottery is over; its hash is published from the beginning.
 */
export const saveLottery = action(
  'loyalty.lottery.save',
  { roundTrips: 9, documentsExamined: 4 + 3 * MOST_PRIZES },
  async ({ lotteryId, prizes, ...facts }, ctx) => {
    headquartersMembership(ctx);
    refuseImpossible({ ...facts, prizes }, dayOf(ctx.now));
    const gifts = await freezeGifts(ctx.db, prizes);
    const id = lotteryId ?? ctx.newId('lottery');
    const seed = randomBytes(SEED_BYTES).toString('hex');
    return ctx.transact(async (tx) => {
      const known = await tx.get(lotteries, id);
      if (known === null && lotteryId !== null) throw new AppError('loyalty.offer.missing');
      if (known !== null && known.state !== 'draft') throw new AppError('loyalty.offer.not_editable');
      const lottery = toLotteryDocument(id, {
        ...facts,
        prizes: gifts.map((gift, position) => {
          const prize = { ...gift, id: `${id}_${position + 1}`, chanceBps: prizes[position]?.chanceBps ?? 0 };
          return { ...prize, bins: binsOf(prize) };
        }),
        seedHash: seedHashOf(seed),
        state: 'draft',
        openedAt: null,
        closedAt: null,
        createdAt: known?.createdAt ?? ctx.now,
      });
      await tx.put(lotteries, lottery);
      await tx.put(lotterySeeds, { _id: id, seed });
      return toLotteryView({ ...lottery, pieces: [], seeds: [] }, ctx.now);
    });
  },
);

type Draft = Pick<ParsedInput<'loyalty.lottery.save'>, 'prizes' | 'opensOn' | 'closesOn'>;

/** @throws AppError `loyalty.lottery.days_not_valid`, `loyalty.lottery.chances_not_valid` */
function refuseImpossible({ prizes, opensOn, closesOn }: Draft, today: string): void {
  if (closesOn < opensOn || closesOn < today) throw new AppError('loyalty.lottery.days_not_valid');
  // Chances are counted under any name: the prizes have no ids yet.
  if (emptyChances(prizes.map(({ chanceBps }) => ({ id: '', chanceBps }))) === null) {
    const totalBps = prizes.reduce((sum, { chanceBps }) => sum + chanceBps, 0);
    throw new AppError('loyalty.lottery.chances_not_valid', { totalBps });
  }
}
