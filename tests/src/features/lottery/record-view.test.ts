import {
  faultsOf,
  publishedOf,
  recordRowView,
  verdictView,
  winsView,
  type RecordedDraw,
} from '../../../../src/features/lottery/record-view';
import { rollFor } from '../../../../src/shared/domain/loyalty/draw-proof';
import { prizeOf } from '../../../../src/shared/domain/loyalty/lottery';
import { lotteryText } from '../../../../src/text/lottery';
import { aLottery, NOW, SEED } from './a-lottery';

const { record } = lotteryText;
const ME = 'aaaaaaaaaaaaaaaa';
const lottery = publishedOf({ ...aLottery, seed: SEED });
if (lottery === null) throw new Error('a seed was given');

/** What the seed says of the first draws of some people, as an honest company would have recorded it. */
function honest(people: readonly string[], draws: number): RecordedDraw[] {
  const left = new Map(aLottery.prizes.map(({ id, quantity }) => [id, quantity]));
  return people.flatMap((personTag) =>
    Array.from({ length: draws }, (_, position) => {
      const facts = { lotteryId: aLottery.id, number: position + 1, personTag };
      const prize = prizeOf(aLottery.prizes, rollFor(SEED, facts));
      const pieces = left.get(prize?.id ?? '') ?? 0;
      if (prize !== null) left.set(prize.id, pieces - 1);
      const outcome = prize === null ? 'none' : pieces > 0 ? 'won' : 'used_up';
      return { id: `drw_${personTag}${position}`, number: position + 1, personTag, outcome, prizeId: prize?.id ?? null, at: NOW };
    }),
  );
}

const draws = honest([ME, 'bbbbbbbbbbbbbbbb', 'cccccccccccccccc'], 40);

describe('checking a record on one’s own phone', () => {
  it('finds no fault with an honest one', () => {
    expect(draws.some(({ outcome }) => outcome === 'won')).toBe(true);
    expect(faultsOf(lottery, draws, true)).toEqual([]);
    expect(verdictView([], 120, true)).toEqual({ headline: record.headline.right('120'), faults: [] });
  });

  it('says how far it came while more is to be fetched', () => {
    expect(faultsOf(lottery, draws.slice(1), false)).toEqual([]);
    expect(verdictView([], 1_200, false).headline).toBe(record.headline.rightSoFar('1,200'));
    expect(verdictView([], 0, true).headline).toBe(record.headline.none);
  });

  it('finds a draw that was changed, a number left out, and another seed', () => {
    const changed = draws.map((draw, place) => (place === 3 ? { ...draw, outcome: 'won' as const, prizeId: 'lot_00000001_1' } : draw));
    expect(faultsOf(lottery, changed, false)).toEqual(['draw']);
    expect(faultsOf(lottery, draws.slice(1), true)).toContain('number');
    expect(faultsOf({ ...lottery, seedHash: '0'.repeat(64) }, [], false)).toEqual(['seed']);
    expect(verdictView(['draw'], 120, true)).toEqual({ headline: record.headline.wrong, faults: [record.faults.draw] });
  });

  it('marks each draw, and one’s own', () => {
    const [first] = draws;
    if (first === undefined) throw new Error('there are draws');
    expect(recordRowView(first, lottery, ME, NOW)).toMatchObject({
      personTag: ME,
      detail: '第 1 次 · 今天 12:00',
      isMine: true,
      tag: { words: record.right, tone: 'done' },
    });
    const lie = { ...first, outcome: 'won' as const, prizeId: 'lot_00000001_1' };
    expect(recordRowView(lie, lottery, 'dddddddddddddddd', NOW)).toMatchObject({
      title: '净水器',
      isMine: false,
      tag: { words: record.wrong, tone: 'danger' },
    });
  });

  it('counts what went out of each prize', () => {
    const won = draws.filter(({ prizeId, outcome }) => prizeId === 'lot_00000001_2' && outcome === 'won').length;
    expect(won).toBeGreaterThan(0);
    expect(winsView(lottery, draws)[1]).toEqual({ id: 'lot_00000001_2', title: '50 积分', won: record.won(String(won), '200') });
  });

  it('waits until the seed is published', () => {
    expect(publishedOf(aLottery)).toBeNull();
  });
});
