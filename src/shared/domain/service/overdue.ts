import { DAY_MS, dayOf, startOfDay } from '../../kernel/time';
import { isWindowOver, windowEndsAt, type TimeWindow } from '../orders/appointment-window';
import { isUnderWay, type WorkOrderState } from './states';
import type { WorkOrderProgress } from './work-order';

/** Promised, and nobody has set out. */
const NOT_BEGUN: readonly WorkOrderState[] = ['scheduled', 'accepted'];

/**
 * True for a visit whose promised time is over before anybody set out for it.
 * @param now epoch milliseconds
 */
export function isMissed({ state, window }: { readonly state: WorkOrderState; readonly window: TimeWindow | null }, now: number): boolean {
  return window !== null && NOT_BEGUN.includes(state) && isWindowOver(window, now);
}

/**
 * From when on somebody must look after a visit that goes on by itself no longer: nobody set out by the end of its window,
 * or a day has passed over one that was begun. Null while nothing is promised, and once it is over.
 */
export function overdueAt({ state, appointment, timeline }: Pick<WorkOrderProgress, 'state' | 'appointment' | 'timeline'>): number | null {
  if (appointment === null) return null;
  const endsAt = windowEndsAt(appointment.window);
  if (NOT_BEGUN.includes(state)) return endsAt;
  if (!isUnderWay(state)) return null;
  const lastStepAt = timeline.at(-1)?.at ?? endsAt;
  return startOfDay(dayOf(Math.max(endsAt, lastStepAt))) + DAY_MS;
}
