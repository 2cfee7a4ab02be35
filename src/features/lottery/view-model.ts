import type { Tone } from '../../components/tag/tag';
import type { Output } from '../../shared/contract/registry';
import { emptyChances } from '../../shared/domain/loyalty/lottery';
import { dayOf } from '../../shared/kernel/time';
import { pieceWords } from '../../text/amounts';
import { chanceWords, giftPicture, giftWords, leftWords } from '../../text/gifts';
import { lotteryText } from '../../text/lottery';
import { dateWords } from '../../text/when';

export type LotteryPage = Output<'loyalty.lottery.get'>;
export type Lottery = LotteryPage['lottery'];

const MOST_TITLES = 3;

export type LotteryState = 'soon' | 'running' | 'over';

/** Where a lottery stands; open but past its days is over too. */
export function stateOf({ running, state, opensOn }: Lottery, now: number): LotteryState {
  if (running) return 'running';
  return state === 'open' && dayOf(now) < opensOn ? 'soon' : 'over';
}

const TONES: Readonly<Record<LotteryState, Tone>> = { soon: 'action', running: 'now', over: 'quiet' };

const daysWords = ({ opensOn, closesOn }: Lottery, now: number): string =>
  lotteryText.days(dateWords(opensOn, now), dateWords(closesOn, now));

/** A lottery in a list. */
export function lotteryRowView(lottery: Lottery, now: number) {
  const { id, title, prizes, freeDraws } = lottery;
  const state = stateOf(lottery, now);
  const named = prizes.slice(0, MOST_TITLES).map((prize) => prize.title).join('、');
  const titles = prizes.length > MOST_TITLES ? lotteryText.list.more(named, prizes.length) : named;
  return {
    id,
    title,
    tag: { words: lotteryText.states[state], tone: TONES[state] },
    prizes: lotteryText.list.prizes(titles),
    detail: [daysWords(lottery, now), ...(state === 'over' ? [] : [lotteryText.list.free(freeDraws)])].join(' · '),
  };
}

/** Those one can draw in first, then those to come, then those that are over. */
export function inOrder(lotteries: readonly Lottery[], now: number): readonly Lottery[] {
  const rank: Readonly<Record<LotteryState, number>> = { running: 0, soon: 1, over: 2 };
  return [...lotteries].sort((one, other) => rank[stateOf(one, now)] - rank[stateOf(other, now)]);
}

/** What can be done now, in a sentence. */
export function headlineOf({ lottery, freeLeft, paidLeft }: LotteryPage, now: number): string {
  const { headline } = lotteryText;
  const state = stateOf(lottery, now);
  if (state === 'over') return headline.over;
  if (state === 'soon') return headline.soon(dateWords(lottery.opensOn, now));
  if (freeLeft > 0) return headline.free(freeLeft);
  return paidLeft > 0 ? headline.paid(pieceWords(lottery.costPoints)) : headline.none;
}

/** The next draw: what it costs and what stands on its button; null when there is none today. */
export function nextDrawView({ lottery, freeLeft, paidLeft, available }: LotteryPage) {
  const { draw } = lotteryText;
  const { running, costPoints } = lottery;
  if (!running || freeLeft + paidLeft === 0) return null;
  if (freeLeft > 0) {
    return { costPoints: 0, label: draw.free, note: draw.note.free(freeLeft), isShort: false, confirm: null } as const;
  }
  const cost = pieceWords(costPoints);
  const isShort = available < costPoints;
  return {
    costPoints,
    label: draw.paid(cost),
    note: isShort ? draw.short(pieceWords(costPoints - available)) : draw.note.paid(paidLeft, pieceWords(available)),
    isShort,
    confirm: draw.confirm(cost, pieceWords(available - costPoints)),
  } as const;
}

/** Every prize with its chance and what is left, and the chance of none. */
export function oddsView({ prizes, state }: Lottery) {
  const isClosed = state === 'closed';
  const none = emptyChances(prizes) ?? 0;
  return {
    rows: prizes.map((prize) => ({
      id: prize.id,
      ...giftPicture(prize),
      title: prize.title,
      what: giftWords(prize),
      left: leftWords(prize, isClosed),
      isGone: prize.left === 0 && !isClosed,
      chance: chanceWords(prize.chanceBps),
    })),
    none: none === 0 ? null : chanceWords(none),
  };
}

/** The rules of every lottery, from its own numbers; then what the company wrote. */
export function termsView(lottery: Lottery, now: number) {
  const { terms } = lotteryText;
  const { freeDraws, paidDraws, costPoints, rules } = lottery;
  return {
    lines: [
      daysWords(lottery, now),
      terms.free(freeDraws),
      paidDraws === 0 ? terms.noPaid : terms.paid(paidDraws, pieceWords(costPoints)),
      terms.fair,
    ],
    rules: rules.split('\n').filter((line) => line.trim() !== ''),
  };
}
