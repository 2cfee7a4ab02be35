import { addDays, dayOf, timeOfDay, weekdayOf } from '../shared/kernel/time';

const WEEKDAYS = ['周日', '周一', '周二', '周三', '周四', '周五', '周六'] as const;

/** An appointment window: a day, and two times `HH:mm`. */
export interface WindowToWord {
  readonly on: string;
  readonly from: string;
  readonly to: string;
}

/** `2026-11-28` → `11 月 28 日`; days of another year than `now` name the year. */
function calendarWords(on: string, now: number): string {
  const [year = '', month = '', day = ''] = on.split('-');
  return year === dayOf(now).slice(0, 4) ? `${Number(month)} 月 ${Number(day)} 日` : fullDateWords(on);
}

const NEAR_DAYS: readonly (readonly [offset: number, words: string])[] = [
  [0, '今天'],
  [1, '明天'],
  [2, '后天'],
  [-1, '昨天'],
];

/**
 * A day as a person says it: `今天`, `明天`, `后天`, `昨天`, else `周六 11 月 28 日`.
 * @param on `YYYY-MM-DD`
 */
export function dayWords(on: string, now: number): string {
  const today = dayOf(now);
  const near = NEAR_DAYS.find(([offset]) => addDays(today, offset) === on);
  return near === undefined ? `${WEEKDAYS[weekdayOf(on)] ?? ''} ${calendarWords(on, now)}` : near[1];
}

/** What was noted with days in it, such as an appointment's `2026-11-28 09:00–11:00`, with the days as a person says them. */
export function noteWords(note: string, now: number): string {
  return note.replace(/\b\d{4}-\d{2}-\d{2}\b/g, (on) => dayWords(on, now)).replace(/\b00:00–23:59\b/g, hoursWords({ from: '00:00', to: '23:59' }));
}

/** A day without weekday, for dates long ago or far ahead: `11 月 28 日` or `2032 年 11 月 21 日`. */
export function dateWords(on: string, now: number): string {
  return calendarWords(on, now);
}

/** A day on paper, which is read in other years too: `2026 年 11 月 22 日`. */
export function fullDateWords(on: string): string {
  const [year = '', month = '', day = ''] = on.split('-');
  return `${year} 年 ${Number(month)} 月 ${Number(day)} 日`;
}

/** A day in the little room of a choice: `今天`, `明天`, `后天`, else `周六 28 日`. */
export function shortDayWords(on: string, now: number): string {
  const words = dayWords(on, now);
  return words.includes(' ') ? `${WEEKDAYS[weekdayOf(on)] ?? ''} ${Number(on.slice(-2))} 日` : words;
}

/** `今天 09:00–11:00`, `周六 11 月 28 日 09:00–11:00`. */
export function windowWords(window: WindowToWord, now: number): string {
  return `${dayWords(window.on, now)} ${hoursWords(window)}`;
}

/** `09:00–11:00`; from the first minute of a day to its last: `全天`. */
export function hoursWords(window: Pick<WindowToWord, 'from' | 'to'>): string {
  return window.from === '00:00' && window.to === '23:59' ? '全天' : `${window.from}–${window.to}`;
}

/** An instant: `今天 14:20`, `昨天 09:05`, `明天 09:05`, `11 月 22 日 14:20`. */
export function momentWords(at: number, now: number): string {
  const on = dayOf(at);
  const today = dayOf(now);
  const near = NEAR_DAYS.find(([offset]) => Math.abs(offset) < 2 && addDays(today, offset) === on);
  return `${near === undefined ? calendarWords(on, now) : near[1]} ${timeOfDay(at)}`;
}

/** A past instant in the little room under a stage: `14:20` today, else `11/22`. */
export function shortMomentWords(at: number, now: number): string {
  const on = dayOf(at);
  if (on === dayOf(now)) return timeOfDay(at);
  const [, month = '', day = ''] = on.split('-');
  return `${Number(month)}/${Number(day)}`;
}
