import { CronExpressionParser } from 'cron-parser';
import fc from 'fast-check';
import { nextRun, parseCron } from '../../../devcloud/runner/cron';

/** Beijing time, as the platform writes it. */
function china(text: string): Date {
  return new Date(`${text}+08:00`);
}

function shown(date: Date | undefined): string | undefined {
  return date === undefined ? undefined : new Date(date.getTime() + 8 * 3_600_000).toISOString().slice(0, 19);
}

describe('a seven-field cron fires next', () => {
  test.each([
    ['every second', '* * * * * * *', '2026-01-01T00:00:00', '2026-01-01T00:00:01'],
    ['strictly later than now', '0 0 9 * * * *', '2026-01-01T09:00:00', '2026-01-02T09:00:00'],
    ['every five seconds', '*/5 * * * * * *', '2026-01-01T00:00:03', '2026-01-01T00:00:05'],
    ['every minute', '0 * * * * * *', '2026-01-01T00:00:30', '2026-01-01T00:01:00'],
    ['from a value on, in steps', '0 10/20 * * * * *', '2026-01-01T00:31:00', '2026-01-01T00:50:00'],
    ['at listed hours', '0 0 9,18 * * * *', '2026-01-01T10:00:00', '2026-01-01T18:00:00'],
    ['in a range of hours', '0 30 9-11 * * * *', '2026-01-01T11:30:00', '2026-01-02T09:30:00'],
    ['on the first of a month', '0 0 2 1 * * *', '2026-01-15T00:00:00', '2026-02-01T02:00:00'],
    ['on working days', '0 0 10 * * MON-FRI *', '2026-01-02T12:00:00', '2026-01-05T10:00:00'],
    ['on Sunday, which is day 0', '0 0 10 * * 0 *', '2026-01-01T00:00:00', '2026-01-04T10:00:00'],
    [
      'on the day or the weekday, when both are given',
      '0 0 0 15 * MON *',
      '2026-01-06T00:00:00',
      '2026-01-12T00:00:00',
    ],
    ['and then on the other one', '0 0 0 15 * MON *', '2026-01-12T00:00:00', '2026-01-15T00:00:00'],
    ['in a named month', '0 0 0 1 jul * *', '2026-01-01T00:00:00', '2026-07-01T00:00:00'],
    ['on a leap day only in a leap year', '0 0 0 29 2 * *', '2026-01-01T00:00:00', '2028-02-29T00:00:00'],
    ['over the end of a year', '0 0 0 1 1 * *', '2026-12-31T23:59:59', '2027-01-01T00:00:00'],
    ['in a given year', '0 0 0 1 1 * 2030', '2026-01-01T00:00:00', '2030-01-01T00:00:00'],
    ['never again when its years are over', '0 0 0 1 1 * 2025', '2026-01-01T00:00:00', undefined],
    ['never when its date does not exist', '0 0 0 30 2 * *', '2026-01-01T00:00:00', undefined],
  ])('%s: %s', (_rule, cron, after, expected) => {
    expect(shown(nextRun(parseCron(cron), china(after)))).toBe(expected);
  });

  test('at midnight in Beijing, not in Greenwich', () => {
    expect(nextRun(parseCron('0 0 0 * * * *'), new Date('2026-03-01T12:00:00Z'))?.toISOString()).toBe(
      '2026-03-01T16:00:00.000Z',
    );
  });
});

describe('a cron is refused', () => {
  test.each([
    ['0 0 * * * *', /seven/],
    ['0 0 0 * * * * *', /seven/],
    ['60 * * * * * *', /"60" is no second/],
    ['* * 24 * * * *', /hour/],
    ['* * * 0 * * *', /day/],
    ['* * * * 13 * *', /month/],
    ['* * * * * 7 *', /weekday/],
    ['* * * * * * 1969', /year/],
    ['* */0 * * * * *', /step of minute/],
    ['* 9-5 * * * * *', /backwards/],
    ['* 1-2-3 * * * * *', /range of minute/],
    ['* x * * * * *', /"x" is no minute/],
    ['* , * * * * *', /minute/],
  ])('%s', (cron, reason) => {
    expect(() => parseCron(cron)).toThrow(reason);
  });
});

test('any cron fires when an independent library says so', () => {
  const field = (min: number, max: number): fc.Arbitrary<string> => {
    const value = fc.integer({ min, max });
    const range = fc.tuple(value, value).map(([a, b]) => `${Math.min(a, b)}-${Math.max(a, b)}`);
    const list = fc.uniqueArray(value, { minLength: 1, maxLength: 3 }).map((values) => values.join(','));
    const step = fc.integer({ min: 2, max: Math.max(2, max - min) }).map((by) => `*/${by}`);
    return fc.oneof(fc.constant('*'), value.map(String), range, list, step);
  };
  const crons = fc.tuple(field(0, 59), field(0, 59), field(0, 23), field(1, 28), field(1, 12), field(0, 6));
  const instants = fc.date({ min: new Date('2024-01-01'), max: new Date('2030-01-01'), noInvalidDate: true });
  fc.assert(
    fc.property(crons, instants, (fields, after) => {
      const six = fields.join(' ');
      const oracle = CronExpressionParser.parse(six, { currentDate: after, tz: 'Asia/Shanghai' }).next().toDate();
      expect(nextRun(parseCron(`${six} *`), after)).toEqual(oracle);
    }),
    { numRuns: 300 },
  );
});
