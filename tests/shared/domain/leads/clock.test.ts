import fc from 'fast-check';
import { DEFAULT_LEADS, firstDueAt, idleFrom, isIdle, isNextDay, nextDueAt } from '../../../../src/shared/domain/leads/clock';
import { LEAD_STATES } from '../../../../src/shared/domain/leads/states';
import { nextInTurn } from '../../../../src/shared/domain/leads/turn';
import { DAY_MS, dayOf, startOfDay, timeOfDay } from '../../../../src/shared/kernel/time';

const NOW = Date.parse('2026-11-22T04:00:00.000Z');

describe('the clock of a lead', () => {
  it('asks for the first contact after the hours of the rule, and for the next in the morning of the day', () => {
    expect(firstDueAt(NOW, { remindHours: 24 })).toBe(NOW + DAY_MS);
    expect(nextDueAt(null)).toBeNull();
    const due = nextDueAt('2026-11-25') ?? 0;
    expect([dayOf(due), timeOfDay(due)]).toEqual(['2026-11-25', '09:00']);
  });

  it.each([
    ['assigned', NOW - 7 * DAY_MS, null, true],
    ['assigned', NOW - 7 * DAY_MS + 1, null, false],
    ['quoted', NOW - 30 * DAY_MS, null, true],
    // He said that he is away until the 20th.
    ['quoted', NOW - 30 * DAY_MS, '2026-11-20', false],
    ['quoted', NOW - 30 * DAY_MS, '2026-11-15', true],
    ['contract', NOW - 300 * DAY_MS, null, false],
    ['new', null, null, false],
    ['pool', null, null, false],
  ] as const)('%s, touched at %s, next on %s: idle %s', (state, touchedAt, nextOn, idle) => {
    expect(isIdle({ state, touchedAt, nextOn }, DEFAULT_LEADS, NOW)).toBe(idle);
  });

  it('is never idle before the day that was agreed, nor within the days of the rule', () => {
    const any = fc.record({
      state: fc.constantFrom(...LEAD_STATES),
      touchedAt: fc.option(fc.integer({ min: NOW - 400 * DAY_MS, max: NOW })),
      nextOn: fc.option(fc.integer({ min: -400, max: 180 }).map((days) => dayOf(NOW + days * DAY_MS))),
    });
    fc.assert(
      fc.property(any, fc.integer({ min: 1, max: 365 }), (clock, idleDays) => {
        const from = idleFrom(clock);
        if (from === null) return !isIdle(clock, { idleDays }, NOW);
        const agreed = clock.nextOn === null || from >= startOfDay(clock.nextOn);
        return agreed && from >= (clock.touchedAt ?? 0) && isIdle(clock, { idleDays }, NOW) === NOW - from >= idleDays * DAY_MS;
      }),
    );
  });

  it('takes a next day from today on, and not years ahead', () => {
    expect(['2026-11-21', '2026-11-22', '2027-05-21', '2027-05-22'].map((day) => isNextDay(day, NOW))).toEqual([false, true, true, false]);
  });
});

describe('giving leads out in turn', () => {
  it('goes round, whoever comes and leaves', () => {
    const all = ['per_a', 'per_b', 'per_c'].map((id) => ({ id }));
    expect(nextInTurn(all, null)?.id).toBe('per_a');
    expect(nextInTurn(all, 'per_a')?.id).toBe('per_b');
    expect(nextInTurn(all, 'per_c')?.id).toBe('per_a');
    expect(nextInTurn(all, 'per_bb')?.id).toBe('per_c');
    expect(nextInTurn([], 'per_a')).toBeNull();
  });

  it('gives everybody as many, one more at most', () => {
    const people = fc.uniqueArray(fc.integer({ min: 0, max: 999 }), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(people, fc.integer({ min: 1, max: 100 }), (numbers, leads) => {
        const candidates = numbers.map((number) => ({ id: `per_${String(number).padStart(3, '0')}` }));
        const had = new Map<string, number>();
        let last: string | null = null;
        for (let lead = 0; lead < leads; lead += 1) {
          last = nextInTurn(candidates, last)?.id ?? null;
          had.set(last ?? '', (had.get(last ?? '') ?? 0) + 1);
        }
        const counts = candidates.map(({ id }) => had.get(id) ?? 0);
        return Math.max(...counts) - Math.min(...counts) <= 1;
      }),
    );
  });
});
