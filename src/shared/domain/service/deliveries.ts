import { dayOf, timeOfDay } from '../../kernel/time';
import type { TimeWindow } from '../orders/appointment-window';
import { END_OF_DAY, minuteOf, type MinuteOfDay } from './minutes';
import { earliestStart, type Busy, type Job, type TravelMinutes } from './slots';

/**
 * The first minute of a window at which a technician has the time to deliver something; null when other jobs leave none. What
 * is agreed about a delivery is the office's to say: it may lie outside of his hours, and begin this minute.
 * @param busy what else he has to do on the day of the window
 * @param now epoch milliseconds
 */
export function deliveryStart(
  busy: readonly Busy[],
  job: Job,
  window: TimeWindow,
  { travel, now }: { readonly travel: TravelMinutes; readonly now: number },
): MinuteOfDay | null {
  const day = { from: 0, to: END_OF_DAY + job.minutes, busy };
  const notBefore = window.on === dayOf(now) ? minuteOf(timeOfDay(now)) : 0;
  return earliestStart(day, job, { from: minuteOf(window.from), to: minuteOf(window.to) }, { travel, notBefore });
}
