import { AppError } from '../../../src/shared/errors/app-error';
import { action } from '../../_kit/runtime/action';
import { headquartersMembership } from '../../_kit/runtime/context';
import { freezeGifts } from '../gift-facts';
import { rewards, type RewardDocument } from '../offer-documents';
import { toRewardView } from '../offer-views';
import { keptIn, piecesOf } from '../prize-pieces';

/** Drafts a reward, or changes a draft; what was opened is as people were told. */
export const saveReward = action(
  'loyalty.reward.save',
  { roundTrips: 8, documentsExamined: 6 },
  async ({ rewardId, costPoints, perPerson, ...wish }, ctx) => {
    headquartersMembership(ctx);
    const [gift] = await freezeGifts(ctx.db, [wish]);
    const id = rewardId ?? ctx.newId('reward');
    return ctx.transact(async (tx) => {
      const known = await tx.get(rewards, id);
      if (known === null && rewardId !== null) throw new AppError('loyalty.offer.missing');
      if (known !== null && known.state !== 'draft') throw new AppError('loyalty.offer.not_editable');
      if (gift === undefined) throw new AppError('loyalty.prize.not_valid', { position: 0, title: wish.title });
      const reward: RewardDocument = {
        ...gift,
        _id: id,
        kind: wish.kind,
        costPoints,
        perPerson,
        state: 'draft',
        prizeAccount: keptIn(piecesOf({ ...gift, id })),
        createdAt: known?.createdAt ?? ctx.now,
      };
      await tx.put(rewards, reward);
      return toRewardView(reward, reward.quantity);
    });
  },
);
