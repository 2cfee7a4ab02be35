import fc from 'fast-check';
import { addWorkingMs, hoursOn, isWorkingAt, nextWorkdayOpens, workingMsBetween, type WorkingCalendar } from '../../../../src/shared/domain/care/working-time';

const HOUR = 3_600_000;
const day = [{ from: '09:00', to: '12:00' }, { from: '13:30', to: '18:00' }];
/** Monday to Friday with lunch, Saturday until noon. */
const calendar: WorkingCalendar = {
  officeHours: [day, day, day, day, day, [{ from: '09:00', to: '12:00' }], []],
  holidays: ['2026-10-01', '2026-10-02', '2026-10-05', '2026-10-06', '2026-10-07'],
  extraWorkdays: ['2026-09-27', '2026-10-10'],
};

const at = (time: string): number => Date.parse(`${time}+08:00`);

describe('the hours of a day', () => {
  it.each([
    ['2026-09-21', 'Monday', day],
    ['2026-09-26', 'Saturday', [{ from: '09:00', to: '12:00' }]],
    ['2026-09-20', 'Sunday', []],
    ['2026-09-27', 'a Sunday that is worked through', day],
    ['2026-10-10', 'a Saturday that is worked through', day],
    ['2026-10-01', 'a holiday', []],
  ])('%s is %s', (on, _name, hours) => {
    expect(hoursOn(calendar, on)).toEqual(hours);
  });
});

describe('working time', () => {
  it.each([
    ['within the morning', '2026-09-21T09:00', 2, '2026-09-21T11:00'],
    ['until lunch, not after it', '2026-09-21T09:00', 3, '2026-09-21T12:00'],
    ['over lunch', '2026-09-21T11:00', 2, '2026-09-21T14:30'],
    ['from lunch on', '2026-09-21T12:30', 1, '2026-09-21T14:30'],
    ['until the end of the day, not the next morning', '2026-09-21T09:00', 7.5, '2026-09-21T18:00'],
    ['over night', '2026-09-21T17:00', 2, '2026-09-22T10:00'],
    ['from the night on', '2026-09-21T23:00', 1, '2026-09-22T10:00'],
    ['over a weekend with a short Saturday', '2026-09-18T17:00', 5, '2026-09-21T10:00'],
    ['over a Sunday that is worked through', '2026-09-26T11:00', 2, '2026-09-27T10:00'],
    ['over the holidays', '2026-09-30T17:00', 2, '2026-10-03T10:00'],
    ['nothing at all', '2026-09-20T04:00', 0, '2026-09-20T04:00'],
  ])('is counted %s', (_name, from, hours, to) => {
    expect(new Date(addWorkingMs(calendar, at(from), hours * HOUR)).toISOString()).toBe(new Date(at(to)).toISOString());
    expect(workingMsBetween(calendar, at(from), at(to))).toBe(hours * HOUR);
  });

  it('is nothing backwards', () => {
    expect(workingMsBetween(calendar, at('2026-09-21T12:00'), at('2026-09-21T09:00'))).toBe(0);
    expect(addWorkingMs(calendar, at('2026-09-21T12:00'), -HOUR)).toBe(at('2026-09-21T12:00'));
  });

  it('runs from the first minute of a shift until before its last', () => {
    expect(['08:59', '09:00', '11:59', '12:00', '13:30', '18:00'].map((time) => isWorkingAt(calendar, at(`2026-09-21T${time}`)))).toEqual([false, true, true, false, true, false]);
  });

  it.each([
    ['the next morning', '2026-09-21T13:41', '2026-09-22T09:00'],
    ['the next morning, also before the office opens', '2026-09-21T07:00', '2026-09-22T09:00'],
    ['Monday after a short Saturday', '2026-09-19T11:00', '2026-09-21T09:00'],
    ['the Sunday that is worked through', '2026-09-26T11:00', '2026-09-27T09:00'],
    ['after the holidays', '2026-10-04T10:00', '2026-10-08T09:00'],
  ])('begins again %s', (_name, from, opens) => {
    expect(new Date(nextWorkdayOpens(calendar, at(from))).toISOString()).toBe(new Date(at(opens)).toISOString());
  });

  it('comes to an end where nobody ever works', () => {
    const never: WorkingCalendar = { officeHours: [], holidays: [], extraWorkdays: [] };
    expect(addWorkingMs(never, at('2026-09-21T09:00'), HOUR)).toBeGreaterThan(at('2029-01-01T00:00'));
    expect(nextWorkdayOpens(never, at('2026-09-21T09:00'))).toBe(at('2026-09-22T09:00'));
  });
});

const instants = fc.integer({ min: at('2026-09-01T00:00'), max: at('2026-10-31T00:00') });
const spans = fc.integer({ min: 1, max: 80 * HOUR });

describe('whatever the instant', () => {
  it('adding and measuring are inverse', () => {
    fc.assert(
      fc.property(instants, spans, (from, ms) => {
        const to = addWorkingMs(calendar, from, ms);
        expect(workingMsBetween(calendar, from, to)).toBe(ms);
        // The earliest such instant: a millisecond before, less has passed.
        expect(workingMsBetween(calendar, from, to - 1)).toBe(ms - 1);
      }),
    );
  });

  it('two steps are one', () => {
    fc.assert(
      fc.property(instants, spans, spans, (from, first, second) => {
        expect(addWorkingMs(calendar, addWorkingMs(calendar, from, first), second)).toBe(addWorkingMs(calendar, from, first + second));
      }),
    );
  });

  it('the parts of a time make the whole', () => {
    fc.assert(
      fc.property(instants, instants, instants, (...three) => {
        const [from, middle, to] = three.sort((one, other) => one - other);
        expect(workingMsBetween(calendar, from, middle) + workingMsBetween(calendar, middle, to)).toBe(workingMsBetween(calendar, from, to));
      }),
    );
  });

  it('who starts later, or has longer, is not done earlier', () => {
    fc.assert(
      fc.property(instants, instants, spans, spans, (one, other, short, more) => {
        const [from, later] = one <= other ? [one, other] : [other, one];
        expect(addWorkingMs(calendar, later, short)).toBeGreaterThanOrEqual(addWorkingMs(calendar, from, short));
        expect(addWorkingMs(calendar, from, short + more)).toBeGreaterThan(addWorkingMs(calendar, from, short));
      }),
    );
  });

  it('no deadline lies outside of the hours', () => {
    fc.assert(
      fc.property(instants, spans, (from, ms) => {
        expect(isWorkingAt(calendar, addWorkingMs(calendar, from, ms) - 1)).toBe(true);
      }),
    );
  });
});
