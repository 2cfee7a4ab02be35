import fc from 'fast-check';
import { monthTitle, monthWeeks } from '../../../../src/features/points/calendar';
import { addDays, weekdayOf } from '../../../../src/shared/kernel/time';

const SUNDAY = 0;
const MONDAY = 1;

describe('the calendar of a month', () => {
  it('shows what was done, today, what was missed and what is ahead', () => {
    const weeks = monthWeeks('2026-11-22', ['2026-11-20', '2026-11-21']);
    expect(weeks).toHaveLength(6);
    // The first of November 2026 is a Sunday.
    expect(weeks[0]?.slice(0, 6)).toEqual([null, null, null, null, null, null]);
    expect(weeks[0]?.[6]).toMatchObject({ day: 1, state: 'past' });
    const states = weeks[3]?.map((day) => `${day?.day ?? ''} ${day?.state ?? ''}`);
    expect(states).toEqual(['16 past', '17 past', '18 past', '19 past', '20 done', '21 done', '22 today']);
    expect(weeks[4]?.[0]).toMatchObject({ day: 23, state: 'ahead', label: '23 日' });
    expect(monthTitle('2026-11-22')).toBe('2026 年 11 月');
  });

  it('has today done once it is done', () => {
    expect(monthWeeks('2026-11-22', ['2026-11-22']).flat().find((day) => day?.day === 22)?.state).toBe('done');
  });

  it('has every day of the month once, in whole weeks from Monday', () => {
    const anyDay = fc.integer({ min: 0, max: 20_000 }).map((count) => addDays('1990-01-01', count));
    fc.assert(
      fc.property(anyDay, (today) => {
        const weeks = monthWeeks(today, []);
        const days = weeks.flat().flatMap((day) => (day === null ? [] : [day]));
        expect(days.map(({ day }) => day)).toEqual(Array.from({ length: days.length }, (_, index) => index + 1));
        expect(addDays(days.at(-1)?.on ?? '', 1).slice(-2)).toBe('01');
        expect(days.filter(({ state }) => state === 'today')).toHaveLength(1);
        for (const week of weeks) {
          expect(week).toHaveLength(7);
          if (week[0]) expect(weekdayOf(week[0].on)).toBe(MONDAY);
          if (week[6]) expect(weekdayOf(week[6].on)).toBe(SUNDAY);
        }
      }),
    );
  });
});
