import { AppError } from '../../errors/app-error';
import { addDays, dayOf, startOfDay, timeOfDay } from '../../kernel/time';
import { SETTINGS } from '../settings';

/** An appointment window on one day in Shanghai; `from` and `to` are `HH:mm`. */
export interface TimeWindow {
  readonly on: string;
  readonly from: string;
  readonly to: string;
}

/**
 * Lets a window pass that ends after it begins, is not over, and lies at most 30 days ahead. A window that has begun
 * is still good: "today between 9 and 12" may be promised at 10.
 * @throws AppError `orders.window.not_valid` or `orders.window.in_the_past`
 */
export function checkWindow(window: TimeWindow, now: number): TimeWindow {
  const today = dayOf(now);
  if (window.from >= window.to) throw new AppError('orders.window.not_valid');
  if (window.on < today || (window.on === today && window.to <= timeOfDay(now))) {
    throw new AppError('orders.window.in_the_past');
  }
  if (window.on > addDays(today, SETTINGS.orders.appointmentDaysAhead)) throw new AppError('orders.window.not_valid');
  return window;
}

const HOUR_MS = 3_600_000;

/** The instant at which a window begins. */
export function windowStartsAt({ on, from }: Pick<TimeWindow, 'on' | 'from'>): number {
  const [hours = 0, minutes = 0] = from.split(':').map(Number);
  return startOfDay(on) + (hours * 60 + minutes) * 60_000;
}

/** The instant at which a window is over. */
export function windowEndsAt({ on, to }: Pick<TimeWindow, 'on' | 'to'>): number {
  return windowStartsAt({ on, from: to });
}

/** True when a window is over: whoever was to come has come, or is late. */
export function isWindowOver(window: Pick<TimeWindow, 'on' | 'to'>, now: number): boolean {
  return windowEndsAt(window) <= now;
}

/**
 * True from a few hours before a window begins. Who sets out on another day than he promised finds nobody at home:
 * the appointment is moved first, and the customer is told.
 */
export function isTimeToDepart(window: Pick<TimeWindow, 'on' | 'from'>, now: number): boolean {
  return now >= windowStartsAt(window) - SETTINGS.orders.departHoursAhead * HOUR_MS;
}

/** `2026-11-28 09:00–11:00` */
export function windowText({ on, from, to }: TimeWindow): string {
  return `${on} ${from}–${to}`;
}
