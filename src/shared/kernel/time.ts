/**
 * Time in the shop's zone, Asia/Shanghai (UTC+8 all year). An instant is epoch milliseconds (`…At`); a day is
 * `YYYY-MM-DD` (`…On`); a time of day is `HH:mm`. None of these functions reads a clock.
 */
import dayjs, { type Dayjs } from 'dayjs';
import utc from 'dayjs/plugin/utc';
import { assert } from './assert';

dayjs.extend(utc);

export const DAY_MS = 86_400_000;
/** No instant of ours is later; what claims to be is a mistake. */
export const LATEST_INSTANT = Date.UTC(2100, 0, 1) - 1;
const SHANGHAI_OFFSET_HOURS = 8;
const DAY_FORMAT = 'YYYY-MM-DD';
const DAY_PATTERN = /^\d{4}-\d{2}-\d{2}$/;

/** An instant as Shanghai's clocks and calendars show it. */
function inShanghai(at: number): Dayjs {
  return dayjs.utc(at).utcOffset(SHANGHAI_OFFSET_HOURS);
}

/** A calendar day, to be reckoned with in days and months. */
function calendar(on: string): Dayjs {
  assert(isDay(on), 'a day is YYYY-MM-DD');
  return dayjs.utc(on);
}

/** The day an instant falls on in Shanghai. */
export function dayOf(at: number): string {
  return inShanghai(at).format(DAY_FORMAT);
}

/** The time of day, `HH:mm`, of an instant in Shanghai. */
export function timeOfDay(at: number): string {
  return inShanghai(at).format('HH:mm');
}

/** The instant at which a day begins in Shanghai. */
export function startOfDay(on: string): number {
  return calendar(on).subtract(SHANGHAI_OFFSET_HOURS, 'hour').valueOf();
}

/** True for a real calendar day written as `YYYY-MM-DD`. */
export function isDay(text: string): boolean {
  if (!DAY_PATTERN.test(text)) return false;
  const day = dayjs.utc(text);
  return day.isValid() && day.format(DAY_FORMAT) === text;
}

/** The day `count` days later (earlier when negative). */
export function addDays(on: string, count: number): string {
  return calendar(on).add(count, 'day').format(DAY_FORMAT);
}

/** The same day of the month `count` months later, or that month's last day when it is shorter. */
export function addMonths(on: string, count: number): string {
  return calendar(on).add(count, 'month').format(DAY_FORMAT);
}

/** Whole days from one day to another; negative when `to` is earlier. */
export function daysBetween(from: string, to: string): number {
  return calendar(to).diff(calendar(from), 'day');
}

/** 0 for Sunday to 6 for Saturday. */
export function weekdayOf(on: string): number {
  return calendar(on).day();
}
