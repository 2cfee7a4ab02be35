import { accounts } from '../../../src/shared/domain/ledger/accounts';
import { availableOf } from '../../../src/shared/domain/ledger/balance';
import { balanceOf } from '../../_kit/ledger/read-ledger';
import { action } from '../../_kit/runtime/action';
import { MOST_REWARDS, openRewards } from '../offer-repository';
import { rewardLeft, toRewardView } from '../offer-views';
import { takingsOf } from '../repository';

/** What points can be exchanged for now; what is used up is shown as used up. */
export const listRewards = action(
  'loyalty.reward.list',
  { roundTrips: 4, documentsExamined: 2 + 3 * MOST_REWARDS },
  async (_input, { db, actor }) => {
    const { personId } = actor;
    const [rows, points] = await Promise.all([openRewards(db), balanceOf(db, accounts.customerPoints(personId))]);
    const ids = rows.map(({ _id }) => _id);
    const taken = await takingsOf(db, personId, ids);
    return {
      rewards: rows.map((row) => ({ ...toRewardView(row, rewardLeft(row)), taken: taken.get(row._id) ?? 0 })),
      available: availableOf(points),
    };
  },
);
