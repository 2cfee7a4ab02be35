import fc from 'fast-check';
import { addDays, addMonths, daysBetween, dayOf, isDay, startOfDay, timeOfDay, weekdayOf } from '../../../src/shared/kernel/time';

const instants = fc.integer({ min: Date.parse('2000-01-01'), max: Date.parse('2100-01-01') });
const days = instants.map(dayOf);

describe('a day', () => {
  it.each([
    ['2026-11-21T16:00:00Z', '2026-11-22', '00:00'],
    ['2026-11-21T15:59:59Z', '2026-11-21', '23:59'],
    ['2024-02-28T18:00:00Z', '2024-02-29', '02:00'],
  ])('and time of %s are those of Shanghai: %s %s', (instant, day, time) => {
    expect([dayOf(Date.parse(instant)), timeOfDay(Date.parse(instant))]).toEqual([day, time]);
  });

  it('holds the instants from its start to the next', () => {
    fc.assert(
      fc.property(instants, (at) => {
        const start = startOfDay(dayOf(at));
        expect(start <= at && at < startOfDay(addDays(dayOf(at), 1))).toBe(true);
        expect(timeOfDay(start)).toBe('00:00');
      }),
    );
  });

  it('is as many days from another as were added', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: -5_000, max: 5_000 }), (day, count) => {
        expect(daysBetween(day, addDays(day, count))).toBe(count);
        expect(weekdayOf(addDays(day, 7 * count))).toBe(weekdayOf(day));
        expect(addDays(day, count) > day).toBe(count > 0);
      }),
    );
  });

  it.each(['2026-02-30', '2026-13-01', '2026-1-1', '20260101', '', '2026-02-29', 'today'])('is not %j', (text) => {
    expect(isDay(text)).toBe(false);
    expect(() => startOfDay(text)).toThrow('assertion failed');
  });
});

describe('months later', () => {
  it.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2026-11-22', 36, '2029-11-22'],
    ['2026-03-31', -1, '2026-02-28'],
    ['2026-12-15', 1, '2027-01-15'],
  ])('than %s by %d is %s', (day, count, later) => {
    expect(addMonths(day, count)).toBe(later);
  });

  it('lie in the right month, on the same day or the last of a shorter one', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: -600, max: 600 }), (day, count) => {
        const later = addMonths(day, count);
        const monthNumber = (on: string) => Number(on.slice(0, 4)) * 12 + Number(on.slice(5, 7));
        expect(isDay(later)).toBe(true);
        expect(monthNumber(later)).toBe(monthNumber(day) + count);
        expect(later.slice(8) === day.slice(8) || addDays(later, 1).endsWith('-01')).toBe(true);
      }),
    );
  });
});
