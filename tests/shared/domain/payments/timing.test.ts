import { startOfDay } from '../../../../src/shared/kernel/time';
import { becameStuck, billReadyAt, isAbandoned, isTimeToReverse, isUsable, latestBilledDay, nextAskAt } from '../../../../src/shared/domain/payments/timing';

const SECOND = 1000;
const MINUTE = 60 * SECOND;

it.each([
  { ageMs: 14_999, wanted: true, reverse: false },
  { ageMs: 15_000, wanted: true, reverse: true },
  { ageMs: 44_999, wanted: false, reverse: false },
  { ageMs: 45_000, wanted: false, reverse: true },
])('a code payment of $ageMs ms is taken back (given up: $wanted): $reverse', ({ ageMs, wanted, reverse }) => {
  expect(isTimeToReverse(0, ageMs, wanted)).toBe(reverse);
});

it('what is open is asked about after a minute, then five, then an hour', () => {
  expect(nextAskAt(0, 0)).toBe(MINUTE);
  expect(nextAskAt(0, 5 * MINUTE)).toBe(10 * MINUTE);
  expect(nextAskAt(0, 60 * MINUTE)).toBe(120 * MINUTE);
});

it('nothing nearly over is offered again', () => {
  expect(isUsable(2 * MINUTE, 0)).toBe(true);
  expect(isUsable(2 * MINUTE, 1)).toBe(false);
});

it('what WeChat never heard of is given up after ten minutes', () => {
  expect([isAbandoned(0, 10 * MINUTE - 1), isAbandoned(0, 10 * MINUTE)]).toEqual([false, true]);
});

it('a payback is late after two days, on the one day whose bill missed it first', () => {
  const until = billReadyAt('2026-11-21') - 48 * 60 * MINUTE;
  const days = ['2026-11-20', '2026-11-21', '2026-11-22', '2026-11-23'];
  expect(days.map((on) => becameStuck(until, on))).toEqual([false, true, false, false]);
  expect(days.map((on) => becameStuck(until + 1, on))).toEqual([false, false, true, false]);
});

test('a day has its bill from ten o’clock of the next day, and is the latest one from then on', () => {
  const ready = billReadyAt('2026-11-21');
  expect(ready).toBe(startOfDay('2026-11-22') + 10 * 3_600_000);
  expect([latestBilledDay(ready - 1), latestBilledDay(ready)]).toEqual(['2026-11-20', '2026-11-21']);
});
