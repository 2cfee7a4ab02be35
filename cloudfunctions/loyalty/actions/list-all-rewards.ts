import { action } from '../../_kit/runtime/action';
import { headquartersMembership } from '../../_kit/runtime/context';
import { allRewards, MOST_IN_OFFICE } from '../offer-repository';
import { rewardLeft, toRewardView } from '../offer-views';

/** All rewards, with drafts and those that are over. */
export const listAllRewards = action(
  'loyalty.reward.all',
  { roundTrips: 2, documentsExamined: 1 + 2 * MOST_IN_OFFICE.rewards },
  async (_input, ctx) => {
    headquartersMembership(ctx);
    return { rewards: (await allRewards(ctx.db)).map((row) => toRewardView(row, rewardLeft(row))) };
  },
);
