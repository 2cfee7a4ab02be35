import type { Tone } from '../../components/tag/tag';
import type { Output } from '../../shared/contract/registry';
import { pieceWords } from '../../text/amounts';
import { giftPicture, giftWords } from '../../text/gifts';
import { lotteryText } from '../../text/lottery';
import { momentWords } from '../../text/when';

export type Draw = Output<'loyalty.draw.mine'>['rows'][number];
export type DrawFilter = keyof typeof lotteryText.mine.filters;

export const DRAW_FILTERS: readonly { readonly value: DrawFilter; readonly label: string }[] = [
  { value: 'all', label: lotteryText.mine.filters.all },
  { value: 'won', label: lotteryText.mine.filters.won },
  { value: 'to_claim', label: lotteryText.mine.filters.to_claim },
];

/** What to do with a draw: goods want an address, then they are an order. */
export type DrawAction = 'claim' | 'order' | 'coupons' | 'points' | null;

function actionOf({ outcome, prize, toClaim, orderId }: Draw): DrawAction {
  if (outcome !== 'won' || prize === null) return null;
  if (toClaim) return 'claim';
  if (orderId !== null) return 'order';
  return prize.kind === 'coupon' ? 'coupons' : prize.kind === 'points' ? 'points' : null;
}

/** A draw the moment it is known: what it brought and what to do next. */
export function resultView(draw: Draw) {
  const { result } = lotteryText;
  const { outcome, prize, number } = draw;
  const title = result.title(number);
  const action = actionOf(draw);
  if (outcome === 'none' || prize === null) {
    return { title, headline: result.none, detail: null, hint: result.noneHint, picture: null, isWin: false, action };
  }
  if (outcome === 'used_up') {
    return { title, headline: result.usedUp(prize.title), detail: null, hint: result.usedUpHint, picture: null, isWin: false, action };
  }
  return {
    title,
    headline: result.won(prize.title),
    detail: giftWords(prize),
    hint: result[prize.kind],
    picture: giftPicture(prize),
    isWin: true,
    action,
  };
}

/** A win and what became of it; who has not won is told so by the title. */
function tagOf({ outcome, toClaim, orderId }: Draw): { readonly words: string; readonly tone: Tone } | null {
  const { states } = lotteryText.mine;
  if (outcome !== 'won') return null;
  if (toClaim) return { words: states.toClaim, tone: 'now' };
  return { words: orderId === null ? states.won : states.claimed, tone: 'done' };
}

function titleOf({ outcome, prize }: Draw): string {
  if (outcome === 'none' || prize === null) return lotteryText.result.none;
  return outcome === 'won' ? prize.title : lotteryText.result.usedUp(prize.title);
}

/** One of one's own draws in a list. @param withLottery names the lottery, where there are several */
export function myDrawView(draw: Draw, now: number, withLottery: boolean) {
  const { mine } = lotteryText;
  const { number, at, lotteryTitle, costPoints } = draw;
  const when = momentWords(at, now);
  const place = withLottery ? mine.ofLottery(lotteryTitle, number, when) : mine.number(number, when);
  return {
    id: draw.id,
    title: titleOf(draw),
    detail: `${place} · ${costPoints === 0 ? mine.free : mine.cost(pieceWords(costPoints))}`,
    tag: tagOf(draw),
    action: actionOf(draw),
    orderId: draw.orderId,
  };
}
