import { action } from '../../_kit/runtime/action';
import { headquartersMembership } from '../../_kit/runtime/context';
import { allLotteries, MOST_BINS, MOST_IN_OFFICE } from '../offer-repository';
import { toLotteryView } from '../offer-views';

/** All lotteries, with drafts. */
export const listAllLotteries = action(
  'loyalty.lottery.all',
  { roundTrips: 2, documentsExamined: 1 + MOST_IN_OFFICE.lotteries * (2 + MOST_BINS) },
  async (_input, ctx) => {
    headquartersMembership(ctx);
    return { lotteries: (await allLotteries(ctx.db)).map((row) => toLotteryView(row, ctx.now)) };
  },
);
