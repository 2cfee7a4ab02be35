import type { Tone } from '../../components/tag/tag';
import { isWorkingAt, workingMsBetween, type WorkingCalendar } from '../../shared/domain/care/working-time';
import { careClockText as words } from '../../text/care-clock';
import { momentWords } from '../../text/when';

const MINUTE_MS = 60_000;
const HOUR_MINUTES = 60;
/** So little is left that it wants somebody now. */
const SOON_MINUTES = 60;

export interface Deadline {
  /** Null while the clock stands still for the customer, or nothing is awaited. */
  readonly deadline: number | null;
  readonly late: boolean;
  readonly waitingForCustomer: boolean;
}

export interface ClockView {
  readonly words: string;
  readonly tone: Tone;
  /** That it stands still, and why; null while it runs. */
  readonly still: string | null;
}

/**
 * How much working time is left, or has passed since; null where nothing is awaited.
 * @param calendar undefined while it is looked up: the deadline itself is said
 */
export function clockView({ deadline, late, waitingForCustomer }: Deadline, now: number, calendar: WorkingCalendar | undefined): ClockView | null {
  if (waitingForCustomer) return { words: late ? words.lateAndWaiting : words.waiting, tone: late ? 'danger' : 'quiet', still: null };
  if (deadline === null) return null;
  if (calendar === undefined) return { words: words.until(momentWords(deadline, now)), tone: late ? 'danger' : 'now', still: null };
  const still = isWorkingAt(calendar, now) ? null : words.still;
  if (now > deadline) {
    const minutes = Math.floor(workingMsBetween(calendar, deadline, now) / MINUTE_MS);
    return { words: minutes === 0 ? words.overdueNow : words.overdue(timeWords(minutes)), tone: 'danger', still };
  }
  const minutes = Math.ceil(workingMsBetween(calendar, now, deadline) / MINUTE_MS);
  return { words: words.left(timeWords(minutes)), tone: minutes <= SOON_MINUTES ? 'now' : 'action', still };
}

/** Working hours, not days: nobody reckons how long a working day is. */
function timeWords(minutes: number): string {
  return minutes < HOUR_MINUTES ? words.minutes(minutes) : words.hours(Math.floor(minutes / HOUR_MINUTES), minutes % HOUR_MINUTES);
}
