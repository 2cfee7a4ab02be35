import { addDays, DAY_MS, dayOf, startOfDay, weekdayOf } from '../../kernel/time';
import { minuteOf } from '../service/minutes';
import type { Hours, ServiceSettings } from '../service/service-settings';

/** When the office works: its hours by weekday, the days on which nobody does, and the days of 调休 on which all do. */
export type WorkingCalendar = Pick<ServiceSettings, 'officeHours' | 'holidays' | 'extraWorkdays'>;

/** A calendar as it was published. Its version is kept with whatever is reckoned by it, so that a later one finds that. */
export type PublishedCalendar = WorkingCalendar & { readonly calendarVersion: number };

interface Shift {
  readonly from: number;
  readonly to: number;
}

const MINUTE_MS = 60_000;
/** A calendar without hours has no end of a working hour: three years are looked through, and then it is over. */
const MOST_DAYS = 1_100;
const MONDAY = 0;

/** The hours of one day, the earliest first; none on a holiday, Monday's on a weekend that is worked through. */
export function hoursOn({ officeHours, holidays, extraWorkdays }: WorkingCalendar, on: string): readonly Hours[] {
  if (holidays.includes(on)) return [];
  const weekday = (weekdayOf(on) + 6) % 7;
  const hours = officeHours[extraWorkdays.includes(on) && weekday >= 5 ? MONDAY : weekday] ?? [];
  return [...hours].sort((one, other) => (one.from < other.from ? -1 : 1));
}

/**
 * The instant by which so much working time has passed since another one. Hours outside of the calendar do not count;
 * a deadline that ends with the day's work is the end of that day's work, not the next morning.
 * @param ms working time in milliseconds, not negative; 0 gives `at` itself
 */
export function addWorkingMs(calendar: WorkingCalendar, at: number, ms: number): number {
  if (ms <= 0) return at;
  let left = ms;
  let on = dayOf(at);
  for (let looked = 0; looked < MOST_DAYS; looked += 1, on = addDays(on, 1)) {
    for (const shift of shiftsOn(calendar, on)) {
      const from = Math.max(shift.from, at);
      const length = shift.to - from;
      if (length >= left) return from + left;
      if (length > 0) left -= length;
    }
  }
  return startOfDay(on);
}

/** The working time from one instant to a later one, in milliseconds; 0 when the second is not later. */
export function workingMsBetween(calendar: WorkingCalendar, from: number, to: number): number {
  if (to <= from) return 0;
  const lastOn = dayOf(to);
  let sum = 0;
  for (let on = dayOf(from); on <= lastOn; on = addDays(on, 1)) {
    for (const shift of shiftsOn(calendar, on)) {
      sum += Math.max(0, Math.min(shift.to, to) - Math.max(shift.from, from));
    }
  }
  return sum;
}

/** When the office opens on the next day on which it works; a day later by a calendar without hours. */
export function nextWorkdayOpens(calendar: WorkingCalendar, at: number): number {
  const tomorrow = addDays(dayOf(at), 1);
  for (let on = tomorrow, looked = 0; looked < MOST_DAYS; looked += 1, on = addDays(on, 1)) {
    const [first] = shiftsOn(calendar, on);
    if (first !== undefined) return first.from;
  }
  return at + DAY_MS;
}

/** True while the office works. */
export function isWorkingAt(calendar: WorkingCalendar, at: number): boolean {
  return shiftsOn(calendar, dayOf(at)).some(({ from, to }) => from <= at && at < to);
}

function shiftsOn(calendar: WorkingCalendar, on: string): Shift[] {
  const hours = hoursOn(calendar, on);
  if (hours.length === 0) return [];
  const start = startOfDay(on);
  return hours.map(({ from, to }) => ({ from: start + minuteOf(from) * MINUTE_MS, to: start + minuteOf(to) * MINUTE_MS }));
}
