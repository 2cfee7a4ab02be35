import fc from 'fast-check';
import { drawsLeft, nextDraw, NO_DRAWS, type DrawsTaken } from '../../../../src/shared/domain/loyalty/draw-terms';
import { isRunning, isSeedPublic, SEED_WAITS_MS } from '../../../../src/shared/domain/loyalty/lottery-days';
import { addDays, startOfDay } from '../../../../src/shared/kernel/time';

const terms = { freeDraws: 2, paidDraws: 3, costPoints: 50 };

describe('draws of a person', () => {
  it('are free first, then cost points, then are over for the day; their numbers go on', () => {
    let taken: DrawsTaken = NO_DRAWS;
    const costs: number[] = [];
    for (;;) {
      const next = nextDraw(taken, terms, '2026-03-01');
      if (next === null) break;
      costs.push(next.costPoints);
      taken = next.taken;
    }
    expect(costs).toEqual([0, 0, 50, 50, 50]);
    expect(drawsLeft(taken, terms, '2026-03-01')).toEqual({ freeLeft: 0, paidLeft: 0 });
    expect(nextDraw(taken, terms, '2026-03-02')).toEqual({
      number: 6,
      costPoints: 0,
      taken: { count: 6, on: '2026-03-02', onDay: 1 },
    });
  });

  it('never exceed a day, whatever the terms and days are', () => {
    const day = fc.integer({ min: 0, max: 5 }).map((offset) => addDays('2026-03-01', offset));
    const days = fc.array(day, { maxLength: 60 }).map((list) => [...list].sort());
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 4 }), fc.integer({ min: 0, max: 4 }), (list, freeDraws, paidDraws) => {
        let taken: DrawsTaken = NO_DRAWS;
        const made = new Map<string, number[]>();
        for (const on of list) {
          const before = drawsLeft(taken, { freeDraws, paidDraws, costPoints: 7 }, on);
          const next = nextDraw(taken, { freeDraws, paidDraws, costPoints: 7 }, on);
          expect(next === null).toBe(before.freeLeft + before.paidLeft === 0);
          if (next === null) continue;
          expect(next.number).toBe(taken.count + 1);
          taken = next.taken;
          made.set(on, [...(made.get(on) ?? []), next.costPoints]);
        }
        for (const costs of made.values()) {
          expect(costs.filter((cost) => cost === 0).length).toBeLessThanOrEqual(freeDraws);
          expect(costs.filter((cost) => cost > 0).length).toBeLessThanOrEqual(paidDraws);
        }
      }),
    );
  });
});

describe('a lottery', () => {
  const days = { state: 'open', opensOn: '2026-03-02', closesOn: '2026-03-04', closedAt: null } as const;

  it.each([
    ['2026-03-01', false],
    ['2026-03-02', true],
    ['2026-03-04', true],
    ['2026-03-05', false],
  ])('on %s runs: %s', (today, runs) => {
    expect(isRunning(days, today)).toBe(runs);
    expect(isRunning({ ...days, state: 'draft' }, today)).toBe(false);
    expect(isRunning({ ...days, state: 'closed' }, today)).toBe(false);
  });

  it('publishes its seed by itself, when no draw can be under way any more', () => {
    const end = startOfDay('2026-03-05');
    expect(isSeedPublic(days, end)).toBe(false);
    expect(isSeedPublic(days, end + SEED_WAITS_MS - 1)).toBe(false);
    expect(isSeedPublic(days, end + SEED_WAITS_MS)).toBe(true);
  });

  it('publishes it earlier when the office ends it earlier, and never while it is a draft', () => {
    const closedAt = startOfDay('2026-03-03');
    const closed = { ...days, state: 'closed', closedAt } as const;
    expect(isSeedPublic(closed, closedAt + SEED_WAITS_MS - 1)).toBe(false);
    expect(isSeedPublic(closed, closedAt + SEED_WAITS_MS)).toBe(true);
    const late = startOfDay('2026-04-01');
    expect(isSeedPublic({ ...closed, closedAt: late }, startOfDay('2026-03-05') + SEED_WAITS_MS)).toBe(true);
    expect(isSeedPublic({ ...days, state: 'draft' }, late)).toBe(false);
  });
});
