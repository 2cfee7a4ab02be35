import fc from 'fast-check';
import { holdOf, nextDueOn, overdueOf, remindOn, sumOfDues, withMoved, withPaid, withTaken, type Due } from '../../../../src/shared/domain/dealers/dues';
import { addDays } from '../../../../src/shared/kernel/time';

const due = (dueOn: string, amountFen: number, causeId = 'pku_1'): Due => ({ cause: 'pickup', causeId, causeNo: `T-${dueOn}`, dueOn, amountFen });
const DUES = [due('2026-11-01', 100), due('2026-11-10', 200, 'pku_2'), due('2026-11-20', 300, 'pku_3')];

describe('what a dealer owes by when', () => {
  test.each([
    ['nothing when his balance covers it', 500, 400, []],
    ['only what his balance does not cover', 500, 800, [300]],
    ['all of it when he owes already', -50, 800, [800]],
  ])('owes %s', (_words, postedFen, amountFen, expected) => {
    const taken = withTaken([], { postedFen, amountFen, due: { cause: 'pickup', causeId: 'pku_9', causeNo: 'T-1', dueOn: '2026-12-01' } });
    expect(taken.map((row) => row.amountFen)).toEqual(expected);
  });

  test('moves with his account: what leaves is due, what comes pays', () => {
    const owed = { cause: 'order', causeId: 'ord_1', causeNo: '2611', dueOn: '2026-12-01' } as const;
    expect(withMoved([], { movedFen: -300, postedFen: 100, due: owed })).toEqual([{ ...owed, amountFen: 200 }]);
    expect(withMoved(DUES, { movedFen: 150, postedFen: -600, due: owed })).toEqual(withPaid(DUES, 150));
    expect(withMoved(DUES, { movedFen: 0, postedFen: -600, due: owed })).toEqual(DUES);
  });

  test.each([
    ['the oldest first', 150, null, [['2026-11-10', 150], ['2026-11-20', 300]]],
    ['nothing of more than he owes', 900, null, []],
    ['the returned pick-up before the oldest', 350, 'pku_3', [['2026-11-01', 50], ['2026-11-10', 200]]],
    ['only a part of the returned pick-up', 120, 'pku_2', [['2026-11-01', 100], ['2026-11-10', 80], ['2026-11-20', 300]]],
  ] as const)('pays %s', (_words, amountFen, forPickup, expected) => {
    expect(withPaid(DUES, amountFen, forPickup).map(({ dueOn, amountFen: left }) => [dueOn, left])).toEqual(expected);
  });

  test('stands still while something is late, and no longer when that is paid', () => {
    expect(holdOf(DUES, true, '2026-11-01')).toBeNull();
    expect(holdOf(DUES, true, '2026-11-12')).toEqual({ sinceOn: '2026-11-02', overdueFen: 300 });
    expect(holdOf(DUES, false, '2026-11-12')).toBeNull();
    expect(holdOf(withPaid(DUES, 300), true, '2026-11-12')).toBeNull();
  });

  test('is reminded before, when it is late, and again every week', () => {
    expect(remindOn([], null)).toBeNull();
    expect(remindOn(DUES, null)).toBe('2026-10-29');
    expect(remindOn(DUES, '2026-10-29')).toBe('2026-11-02');
    expect(remindOn(DUES, '2026-11-02')).toBe('2026-11-09');
    expect(remindOn(withPaid(DUES, 100), '2026-11-09')).toBe('2026-11-11');
  });

  test('always adds up to what his account is below zero, whatever happens in whatever order', () => {
    const step = fc.record({ kind: fc.constantFrom('take', 'pay', 'back'), fen: fc.integer({ min: 1, max: 5_000 }), days: fc.integer({ min: 0, max: 60 }) });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
        let postedFen = 0;
        let dues: readonly Due[] = [];
        for (const [position, { kind, fen, days }] of steps.entries()) {
          const causeId = `pku_${position % 5}`;
          if (kind === 'take') {
            dues = withTaken(dues, { amountFen: fen, postedFen, due: { cause: 'pickup', causeId, causeNo: String(position), dueOn: addDays('2026-11-01', days) } });
            postedFen -= fen;
          } else {
            dues = withPaid(dues, fen, kind === 'back' ? causeId : null);
            postedFen += fen;
          }
          expect(sumOfDues(dues)).toBe(Math.max(0, -postedFen));
          expect(dues.map(({ dueOn }) => dueOn)).toEqual(dues.map(({ dueOn }) => dueOn).sort());
          expect(dues.every(({ amountFen }) => amountFen > 0)).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });

  test('a payment never leaves an older due open while it pays a younger one', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 700 }), (paid) => {
        const left = withPaid(DUES, paid);
        const whole = new Map(DUES.map(({ causeNo, amountFen }) => [causeNo, amountFen]));
        expect(left.slice(1).every(({ causeNo, amountFen }) => whole.get(causeNo) === amountFen)).toBe(true);
        expect(nextDueOn(left)).toBe(left[0]?.dueOn ?? null);
        expect(overdueOf(left, '2026-11-15').length).toBeLessThanOrEqual(2);
      }),
    );
  });
});
