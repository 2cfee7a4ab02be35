import type { Output } from '../../shared/contract/registry';
import {
  isTrueDraw,
  keptSeed,
  recordFaults,
  type PublishedLottery,
  type RecordFault,
} from '../../shared/domain/loyalty/draw-proof';
import { pieceWords } from '../../text/amounts';
import { lotteryText } from '../../text/lottery';
import { momentWords } from '../../text/when';
import type { Lottery } from './view-model';

export type RecordedDraw = Output<'loyalty.lottery.record'>['rows'][number];
export type Published = PublishedLottery<Lottery['prizes'][number]>;

/** The lottery once its seed is out; null before. */
export function publishedOf({ id, seedHash, seed, prizes }: Lottery): Published | null {
  return seed === null ? null : { id, seedHash, seed, prizes };
}

/**
 * Reckons everything again that is known so far. Gaps in numbers and pieces only show once nothing is missing.
 * @param isWhole whether these are all draws
 */
export function faultsOf(lottery: Published, draws: readonly RecordedDraw[], isWhole: boolean): readonly RecordFault[] {
  if (isWhole) return recordFaults(lottery, draws);
  return [
    ...(keptSeed(lottery) ? [] : (['seed'] as const)),
    ...(draws.every((draw) => isTrueDraw(lottery, draw)) ? [] : (['draw'] as const)),
  ];
}

/** What the check came to, in a sentence, and what is wrong one by one. */
export function verdictView(faults: readonly RecordFault[], count: number, isWhole: boolean) {
  const { headline, faults: sentences } = lotteryText.record;
  const checked = pieceWords(count);
  const right = count === 0 ? headline.none : isWhole ? headline.right(checked) : headline.rightSoFar(checked);
  return { headline: faults.length === 0 ? right : headline.wrong, faults: faults.map((fault) => sentences[fault]) };
}

/** How often each prize was won, once every draw is known. */
export function winsView({ prizes }: Published, draws: readonly RecordedDraw[]) {
  return prizes.map(({ id, title, quantity }) => {
    const won = draws.filter(({ prizeId, outcome }) => prizeId === id && outcome === 'won').length;
    return { id, title, won: lotteryText.record.won(pieceWords(won), pieceWords(quantity)) };
  });
}

/** One draw of anybody, with whether it is what the seed says. */
export function recordRowView(draw: RecordedDraw, lottery: Published, ownTag: string, now: number) {
  const { record, mine, result } = lotteryText;
  const title = lottery.prizes.find(({ id }) => id === draw.prizeId)?.title;
  const isRight = isTrueDraw(lottery, draw);
  const outcome = { won: title ?? mine.states.won, none: mine.states.none, used_up: result.usedUp(title ?? '') };
  return {
    id: draw.id,
    title: outcome[draw.outcome],
    personTag: draw.personTag,
    detail: mine.number(draw.number, momentWords(draw.at, now)),
    isMine: draw.personTag === ownTag,
    tag: isRight ? ({ words: record.right, tone: 'done' } as const) : ({ words: record.wrong, tone: 'danger' } as const),
  };
}
