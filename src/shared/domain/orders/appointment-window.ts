import { AppError } from '../../errors/app-error';
import { addDays, dayOf, timeOfDay } from '../../kernel/time';
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

/** `2026-11-28 09:00–11:00` */
export function windowText({ on, from, to }: TimeWindow): string {
  return `${on} ${from}–${to}`;
}
