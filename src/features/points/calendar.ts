import { addDays, addMonths, daysBetween, weekdayOf } from '../../shared/kernel/time';
import { pointsText } from '../../text/points';

export type DayState = 'done' | 'today' | 'past' | 'ahead';

/** A day of the calendar; `done` also on the day itself once it is done. */
export interface CalendarDay {
  readonly on: string;
  readonly day: number;
  readonly state: DayState;
  /** For who hears the calendar. */
  readonly label: string;
}

const WEEK = 7;

/**
 * The month of a day in weeks from Monday to Sunday; null where the week belongs to another month.
 * @param today `YYYY-MM-DD`
 * @param checkedIn the days done, any order
 */
export function monthWeeks(today: string, checkedIn: readonly string[]): readonly (readonly (CalendarDay | null)[])[] {
  const first = `${today.slice(0, 7)}-01`;
  const length = daysBetween(first, addMonths(first, 1));
  // Sunday is 0 and stands last.
  const before = (weekdayOf(first) + WEEK - 1) % WEEK;
  const done = new Set(checkedIn);
  const days = Array.from({ length }, (_, index) => calendarDay(addDays(first, index), today, done));
  const after = (WEEK - ((before + length) % WEEK)) % WEEK;
  const cells = [...blanks(before), ...days, ...blanks(after)];
  return Array.from({ length: cells.length / WEEK }, (_, week) => cells.slice(week * WEEK, (week + 1) * WEEK));
}

const blanks = (count: number): null[] => Array.from({ length: count }, () => null);

function calendarDay(on: string, today: string, done: ReadonlySet<string>): CalendarDay {
  const state = stateOf(on, today, done);
  const day = Number(on.slice(-2));
  return { on, day, state, label: pointsText.checkIn.day[state](day) };
}

function stateOf(on: string, today: string, done: ReadonlySet<string>): DayState {
  if (done.has(on)) return 'done';
  if (on === today) return 'today';
  return on < today ? 'past' : 'ahead';
}

/** `2026 年 11 月`. @param today `YYYY-MM-DD` */
export function monthTitle(today: string): string {
  return pointsText.checkIn.month(Number(today.slice(0, 4)), Number(today.slice(5, 7)));
}
