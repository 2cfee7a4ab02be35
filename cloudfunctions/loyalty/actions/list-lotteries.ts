import { action } from '../../_kit/runtime/action';
import { MOST_BINS, MOST_LOTTERIES, shownLotteries } from '../offer-repository';
import { toLotteryView } from '../offer-views';

/** Lotteries that are open, then those that are over. */
export const listLotteries = action(
  'loyalty.lottery.list',
  { roundTrips: 3, documentsExamined: 1 + 2 * MOST_LOTTERIES * (2 + MOST_BINS) },
  async (_input, { db, now }) => {
    const [open, over] = await Promise.all([shownLotteries(db, 'open'), shownLotteries(db, 'over')]);
    return { lotteries: [...open, ...over].map((row) => toLotteryView(row, now)) };
  },
);
