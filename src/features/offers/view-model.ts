import type { Tone } from '../../components/tag/tag';
import type { Output } from '../../shared/contract/registry';
import { emptyChances } from '../../shared/domain/loyalty/lottery';
import type { OfferState } from '../../shared/domain/loyalty/states';
import { FINANCE_ROLES, type Role } from '../../shared/domain/roles';
import { pieceWords } from '../../text/amounts';
import { chanceWords, giftPicture, giftsText, giftWords } from '../../text/gifts';
import { offersText } from '../../text/offers';
import { dateWords } from '../../text/when';
import type { Lottery } from './lottery-draft';
import type { Reward } from './reward-draft';

type CouponRule = Output<'loyalty.coupon_rule.list'>['rules'][number];

const TONES: Readonly<Record<OfferState, Tone>> = { draft: 'now', open: 'done', closed: 'quiet' };

/** Whether a role writes offers, as the server lets it. */
export const mayWrite = (role: Role | undefined): boolean => FINANCE_ROLES.some((each) => each === role);

/** How an offer stands, and what may be done to it now. */
export function powersOver(state: OfferState, role: Role | undefined) {
  const writes = mayWrite(role);
  return {
    tag: { words: offersText.states[state], tone: TONES[state] },
    canEdit: writes && state === 'draft',
    canOpen: writes && state === 'draft',
    canClose: writes && state !== 'closed',
  };
}

/** While it is open, how many went out of all; else how many there are, because what was left has gone back. */
function outWords({ quantity, left }: { readonly quantity: number; readonly left: number }, state: OfferState): string {
  const all = pieceWords(quantity);
  return state === 'open' ? offersText.out(pieceWords(quantity - left), all) : giftsText.all(all);
}

/** A reward in one row, with what may be done to it now. */
export function rewardView(reward: Reward, role: Role | undefined) {
  const { id, title, state, costPoints, perPerson } = reward;
  const { rewards: words } = offersText;
  return {
    ...powersOver(state, role),
    ...giftPicture(reward),
    id,
    title,
    price: words.price(pieceWords(costPoints)),
    what: giftWords(reward),
    detail: [outWords(reward, state), words.each(perPerson)].join(' · '),
  };
}

/** A lottery in one card, with what became of its prizes and what may be done to it now. */
export function lotteryView(lottery: Lottery, role: Role | undefined, now: number) {
  const { id, title, state, opensOn, closesOn, freeDraws, paidDraws, costPoints, prizes, seed } = lottery;
  const { lotteries: words } = offersText;
  return {
    ...powersOver(state, role),
    id,
    title,
    days: words.days(dateWords(opensOn, now), dateWords(closesOn, now)),
    draws: words.draws(freeDraws, paidDraws, pieceWords(costPoints)),
    prizes: prizes.map((prize) => ({
      id: prize.id,
      title: prize.title,
      chance: chanceWords(prize.chanceBps),
      out: outWords(prize, state),
    })),
    none: chanceWords(emptyChances(prizes) ?? 0),
    /** Everybody's draws are published. */
    hasResult: seed !== null,
  };
}

/** The kinds of coupons that can be given: handed out by the office, without a number of their own. */
export function givableCoupons(rules: readonly CouponRule[]): readonly CouponRule[] {
  return rules.filter(({ state, trigger, total }) => state === 'open' && trigger === 'granted' && total === null);
}
