/**
 * Time in the shop's zone, Asia/Shanghai (UTC+8 all year). An instant is epoch milliseconds (`…At`); a day is
 * `YYYY-MM-DD` (`…On`); a time of day is `HH:mm`. None of these functions reads a clock.
 */
import { assert } from './assert';

const HOUR_MS = 3_600_000;
export const DAY_MS = 24 * HOUR_MS;
const SHANGHAI_OFFSET_MS = 8 * HOUR_MS;

const DAY_PATTERN = /^\d{4}-\d{2}-\d{2}$/;

/** The day an instant falls on in Shanghai. */
export function dayOf(at: number): string {
  return new Date(at + SHANGHAI_OFFSET_MS).toISOString().slice(0, 10);
}

/** The time of day, `HH:mm`, of an instant in Shanghai. */
export function timeOfDay(at: number): string {
  return new Date(at + SHANGHAI_OFFSET_MS).toISOString().slice(11, 16);
}

/** The instant at which a day begins in Shanghai. */
export function startOfDay(on: string): number {
  assert(isDay(on), 'a day is YYYY-MM-DD');
  return Date.parse(`${on}T00:00:00.000Z`) - SHANGHAI_OFFSET_MS;
}

/** True for a real calendar day written as `YYYY-MM-DD`. */
export function isDay(text: string): boolean {
  if (!DAY_PATTERN.test(text)) return false;
  const parsed = new Date(`${text}T00:00:00.000Z`);
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(text);
}

/** The day `count` days later (earlier when negative). */
export function addDays(on: string, count: number): string {
  return dayOf(startOfDay(on) + count * DAY_MS);
}

/** The same day of the month `count` months later, or that month's last day when it is shorter. */
export function addMonths(on: string, count: number): string {
  assert(isDay(on), 'a day is YYYY-MM-DD');
  const [year = 0, month = 1, day = 1] = on.split('-').map(Number);
  const first = new Date(Date.UTC(year, month - 1 + count, 1));
  const lastDay = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  first.setUTCDate(Math.min(day, lastDay));
  return first.toISOString().slice(0, 10);
}

/** Whole days from one day to another; negative when `to` is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((startOfDay(to) - startOfDay(from)) / DAY_MS);
}

/** 0 for Sunday to 6 for Saturday. */
export function weekdayOf(on: string): number {
  return new Date(startOfDay(on) + SHANGHAI_OFFSET_MS).getUTCDay();
}
