import type { Output } from '../../shared/contract/registry';
import { pieceWords } from '../../text/amounts';
import { giftPicture, giftWords } from '../../text/gifts';
import { rewardsText } from '../../text/rewards';

export type Rewards = Output<'loyalty.reward.list'>;
export type Reward = Rewards['rewards'][number];
export type Exchanged = Output<'loyalty.reward.exchange'>;

/** Why somebody cannot have it now; null when he can. */
function obstacleOf({ left, perPerson, taken, costPoints }: Reward, available: number) {
  if (taken >= perPerson) return 'had';
  if (left === 0) return 'gone';
  return costPoints > available ? 'short' : null;
}

/** What one could have, in a sentence. */
export function headlineOf({ rewards, available }: Rewards): string {
  const { headline } = rewardsText;
  if (available < 0) return headline.debt;
  const having = pieceWords(available);
  const now = rewards.filter((reward) => obstacleOf(reward, available) === null);
  if (now.length > 0) return headline.some(having, now.length);
  const missing = rewards.filter((reward) => obstacleOf(reward, available) === 'short').map(({ costPoints }) => costPoints - available);
  return missing.length === 0 ? headline.nothing(having) : headline.short(having, pieceWords(Math.min(...missing)));
}

/** The cheapest first; what cannot be had any more stands last. */
export function inOrder(rewards: readonly Reward[]): readonly Reward[] {
  const isOver = ({ left, perPerson, taken }: Reward) => left === 0 || taken >= perPerson;
  return [...rewards].sort((one, other) => Number(isOver(one)) - Number(isOver(other)) || one.costPoints - other.costPoints);
}

/** A reward in a list. */
export function rewardRowView(reward: Reward, available: number) {
  const { id, title, costPoints, perPerson, taken, left } = reward;
  const obstacle = obstacleOf(reward, available);
  const limit = taken === 0 ? rewardsText.perPerson(perPerson) : rewardsText.perPersonTaken(perPerson, taken);
  return {
    id,
    ...giftPicture(reward),
    title,
    what: giftWords(reward),
    detail: [...(left === 0 ? [] : [rewardsText.left(pieceWords(left))]), limit].join(' · '),
    cost: rewardsText.cost(pieceWords(costPoints)),
    tag: obstacle === null ? null : obstacleTag(obstacle, costPoints - available),
    isOver: obstacle === 'gone' || obstacle === 'had',
  };
}

function obstacleTag(obstacle: 'had' | 'gone' | 'short', missing: number): string {
  return obstacle === 'short' ? rewardsText.short(pieceWords(missing)) : rewardsText[obstacle];
}

/** A reward on its own page, with what an exchange would come to. */
export function rewardPageView(reward: Reward, available: number) {
  const { costPoints, perPerson } = reward;
  const { detail } = rewardsText;
  const obstacle = obstacleOf(reward, available);
  const why = {
    had: detail.why.had(perPerson),
    gone: detail.why.gone,
    short: detail.why.short(pieceWords(costPoints - available)),
  };
  return {
    ...rewardRowView(reward, available),
    needsAddress: reward.kind === 'goods' && obstacle === null,
    note: reward.kind === 'goods' ? detail.delivery : detail.coupon,
    available: pieceWords(available),
    minus: `−${pieceWords(costPoints)}`,
    after: obstacle === null ? pieceWords(available - costPoints) : null,
    submit: detail.submit(pieceWords(costPoints)),
    /** Why it cannot be had; null when it can. */
    why: obstacle === null ? null : why[obstacle],
  };
}

/** What came of an exchange. */
export function exchangedView({ title, costPoints }: Reward, { orderId, available }: Exchanged) {
  const { done } = rewardsText;
  return {
    headline: done.headline(title),
    sentence: orderId === null ? done.coupon : done.goods,
    spent: `−${pieceWords(costPoints)}`,
    left: pieceWords(available),
    orderId,
  };
}
