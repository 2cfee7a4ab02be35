import type { Input, Output } from '../../shared/contract/registry';
import type { RewardKind } from '../../shared/domain/loyalty/states';
import { offersText } from '../../text/offers';
import {
  giftDraftOf,
  giftInput,
  giftProblems,
  NEW_GIFT,
  pointsIn,
  wholeIn,
  type GiftDraft,
  type GiftProblems,
} from './gift-draft';

export type Reward = Output<'loyalty.reward.all'>['rewards'][number];

const { rewards: words } = offersText;

/** A reward as it is being typed. */
export interface RewardDraft extends GiftDraft {
  readonly kind: RewardKind;
  readonly cost: string;
  readonly perPerson: string;
}

export interface RewardProblems extends GiftProblems {
  readonly cost?: string;
  readonly perPerson?: string;
}

const MOST_EACH = 100;

/** @param reward the draft that is changed; null for a new one */
export function rewardDraftOf(reward: Reward | null): RewardDraft {
  if (reward === null) return { ...NEW_GIFT, kind: 'goods', cost: '', perPerson: '1' };
  const { kind, costPoints, perPerson } = reward;
  return { ...giftDraftOf(reward), kind, cost: String(costPoints), perPerson: String(perPerson) };
}

/** What is still wrong, field by field. */
export function rewardProblems(draft: RewardDraft): RewardProblems {
  return {
    ...giftProblems(draft),
    ...(pointsIn(draft.cost) === null ? { cost: words.costWrong } : {}),
    ...(wholeIn(draft.perPerson, 1, MOST_EACH) === null ? { perPerson: words.perPersonWrong } : {}),
  };
}

/** The reward that the draft describes; null while something is wrong with it. */
export function rewardInput(rewardId: string | null, draft: RewardDraft): Input<'loyalty.reward.save'> | null {
  const costPoints = pointsIn(draft.cost);
  const perPerson = wholeIn(draft.perPerson, 1, MOST_EACH);
  if (costPoints === null || perPerson === null || Object.keys(giftProblems(draft)).length > 0) return null;
  return { rewardId, ...giftInput(draft), costPoints, perPerson };
}
