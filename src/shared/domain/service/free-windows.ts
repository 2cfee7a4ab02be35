import { addDays, dayOf, timeOfDay } from '../../kernel/time';
import type { Candidate, Wanted } from './proposals';
import type { Hours } from './service-settings';
import { startIn, type TravelMinutes } from './slots';
import { lacksFor, workDayOf } from './technicians';

/** One day and its windows, each with whether anybody could come in it. */
export interface FreeDay {
  readonly on: string;
  readonly windows: readonly (Hours & { readonly free: boolean })[];
}

type Anybody = Pick<Candidate, 'categories' | 'kinds' | 'areas' | 'week' | 'daysOff' | 'active' | 'bookings'>;

/** True while a window may still be promised to a customer: it has not begun. */
export function isAhead({ on, from }: { readonly on: string; readonly from: string }, now: number): boolean {
  const today = dayOf(now);
  return on > today || (on === today && from > timeOfDay(now));
}

/**
 * In which windows of the next days somebody could come, whoever it is. A customer is promised nothing that has begun, and of
 * what begins soon only what somebody who sets out now still reaches.
 */
export function freeDays(
  wanted: Omit<Wanted, 'wishes'>,
  technicians: readonly Anybody[],
  { windows, days, travel, now }: { readonly windows: readonly Hours[]; readonly days: number; readonly travel: TravelMinutes; readonly now: number },
): readonly FreeDay[] {
  const suited = technicians.filter((technician) => lacksFor(technician, wanted) === null);
  const today = dayOf(now);
  const isFree = (on: string, window: Hours) =>
    suited.some((technician) => {
      const day = workDayOf(technician, on, wanted.workOrderId);
      return day !== null && startIn(day, wanted, { ...window, on }, { travel, now }) !== null;
    });
  return Array.from({ length: days }, (_, ahead) => addDays(today, ahead))
    .map((on) => ({
      on,
      windows: windows.filter(({ from }) => isAhead({ on, from }, now)).map((window) => ({ ...window, free: isFree(on, window) })),
    }))
    .filter(({ windows: left }) => left.length > 0);
}

/** The company's windows of so many days from one on: what is proposed when nobody wished for any. */
export function windowsFrom(on: string, days: number, windows: readonly Hours[], now: number) {
  const today = dayOf(now);
  return Array.from({ length: days }, (_, ahead) => addDays(on, ahead))
    .flatMap((day) => windows.map((window) => ({ on: day, ...window })))
    .filter((window) => window.on > today || (window.on === today && window.to > timeOfDay(now)));
}
