import fc from 'fast-check';
import { checkIn, streakOf, type CheckInRow } from '../../../../src/shared/domain/loyalty/check-in';
import { levelOf, nextLevel } from '../../../../src/shared/domain/loyalty/levels';
import { ALL_CHANCES, emptyChances, prizeOf, rollOf } from '../../../../src/shared/domain/loyalty/lottery';
import { lotExpiry, pointsForLine, pointsWorthFen, usablePoints } from '../../../../src/shared/domain/loyalty/points';
import { DEFAULT_SETTINGS } from '../../../../src/shared/domain/setting-areas';
import { addDays, startOfDay } from '../../../../src/shared/kernel/time';

const { points, checkout, levels } = DEFAULT_SETTINGS;

describe('points', () => {
  it.each([
    ['nothing for what was free', 'air_conditioner', 0, 0],
    ['one for every whole yuan', 'range_hood', 1_999_99, 1_999],
    ['by the piece for an air-conditioner', 'air_conditioner', 1, 3_000],
  ] as const)('are %s', (_, category, payableFen, expected) => {
    expect(pointsForLine({ category, quantity: 1, payableFen }, points, 10_000)).toBe(expected);
  });

  it('of a higher level are rounded down', () => {
    expect(pointsForLine({ category: 'range_hood', quantity: 1, payableFen: 99_00 }, points, 12_000)).toBe(118);
  });

  it('expire at the end of the month', () => {
    expect(lotExpiry(startOfDay('2026-11-22'), 12)).toBe(startOfDay('2027-12-01'));
    expect(lotExpiry(startOfDay('2026-01-31'), 1)).toBe(startOfDay('2026-03-01'));
  });

  it('are worth a yuan for ten, in whole steps', () => {
    expect(pointsWorthFen(3_000, checkout)).toBe(300_00);
    expect(pointsWorthFen(3_009, checkout)).toBe(300_00);
    expect(pointsWorthFen(-50, checkout)).toBe(0);
  });

  it('that may be spent never exceed what there is, nor the share of the order', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1_000, max: 1_000_000 }), fc.nat(100_000_00), (available, amountFen) => {
        const usable = usablePoints(available, amountFen, checkout);
        expect(usable).toBeLessThanOrEqual(Math.max(0, available));
        expect(pointsWorthFen(usable, checkout)).toBeLessThanOrEqual(amountFen / 2);
        expect(usable % 10).toBe(0);
      }),
    );
  });
});

describe('checking in', () => {
  const today = '2026-11-22';

  it('twice on a day gives nothing the second time', () => {
    const first = checkIn({ lastOn: null, streak: 0 }, today, points);
    expect(first).toEqual({ row: { lastOn: today, streak: 1 }, points: 5 });
    expect(checkIn(first?.row ?? { lastOn: null, streak: 0 }, today, points)).toBeNull();
  });

  it('on a clock that went back gives nothing', () => {
    expect(checkIn({ lastOn: '2026-11-23', streak: 4 }, today, points)).toBeNull();
  });

  it('after a missed day starts anew', () => {
    const row: CheckInRow = { lastOn: '2026-11-20', streak: 6 };
    expect(streakOf(row, today)).toBe(0);
    expect(checkIn(row, today, points)?.row.streak).toBe(1);
  });

  it('gives the bonus on the seventh and the fourteenth day', () => {
    const given: number[] = [];
    let row: CheckInRow = { lastOn: null, streak: 0 };
    for (let day = 0; day < 14; day += 1) {
      const done = checkIn(row, addDays(today, day), points);
      if (done === null) throw new Error('every day is a new one');
      given.push(done.points);
      row = done.row;
    }
    expect(given).toEqual([5, 5, 5, 5, 5, 5, 25, 5, 5, 5, 5, 5, 5, 25]);
  });
});

describe('a level', () => {
  it.each([
    [-100, 'regular'],
    [1_999, 'regular'],
    [2_000, 'silver'],
    [30_000, 'diamond'],
  ])('of %d growth is %s', (growth, level) => {
    expect(levelOf(growth, levels)).toBe(level);
  });

  it('names what the next one needs', () => {
    expect(nextLevel(1_500, levels)).toEqual({ level: 'silver', growthNeeded: 500 });
    expect(nextLevel(99_999, levels)).toBeNull();
  });
});

describe('a lottery', () => {
  const prizes = [
    { id: 'first', chanceBps: 100 },
    { id: 'second', chanceBps: 900 },
  ];

  it.each([
    [0, 'first'],
    [99, 'first'],
    [100, 'second'],
    [999, 'second'],
    [1_000, undefined],
    [9_999, undefined],
  ])('roll of %d wins %s', (roll, id) => {
    expect(prizeOf(prizes, roll)?.id).toBe(id);
  });

  it('gives every prize exactly its published chances', () => {
    const outcomes = Array.from({ length: ALL_CHANCES }, (_, roll) => prizeOf(prizes, roll)?.id);
    expect(outcomes.filter((id) => id === 'second')).toHaveLength(900);
    expect(outcomes.filter((id) => id === undefined)).toHaveLength(emptyChances(prizes) ?? -1);
  });

  it('with more than all chances does not exist', () => {
    expect(emptyChances([...prizes, { id: 'third', chanceBps: 9_001 }])).toBeNull();
  });

  it('rolls evenly over digests', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[0-9a-f]{64}$/), (digest) => {
        expect(rollOf(digest)).toBeGreaterThanOrEqual(0);
        expect(rollOf(digest)).toBeLessThan(ALL_CHANCES);
      }),
    );
  });
});
