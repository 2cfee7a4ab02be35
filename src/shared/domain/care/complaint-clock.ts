import type { ServiceSettings } from '../service/service-settings';
import type { ComplaintState } from './states';
import { addWorkingMs, workingMsBetween, type PublishedCalendar } from './working-time';

const HOUR_MS = 3_600_000;

/** How long the office may take for each step, and when it works. */
export type ComplaintTerms = PublishedCalendar & Pick<ServiceSettings, 'complaintHours'>;

/**
 * The clock of a complaint's present step. It runs in working hours only, and stands still while the customer has to
 * answer. Instants are epoch milliseconds.
 */
export interface ComplaintClock {
  /** Working time that was left of the step at `since`; below 0 when it was late by then. Null: no step is awaited. */
  readonly leftMs: number | null;
  readonly since: number;
  readonly waiting: boolean;
  /** When the step must be taken; null while the customer has to answer, or when nothing is awaited. */
  readonly deadline: number | null;
  /** The calendar that its deadline was reckoned by. */
  readonly calendarVersion: number;
}

/** Which hours the office has for its next step; null when it has nothing to do. */
const HOURS_OF: Readonly<Record<ComplaintState, keyof ComplaintTerms['complaintHours'] | null>> = {
  received: 'acknowledge',
  acknowledged: 'investigate',
  investigating: 'propose',
  // The customer says no: another proposal.
  proposed: 'propose',
  agreed: 'resolve',
  resolved: 'followUp',
  followed_up: null,
  closed: null,
  reopened: 'investigate',
};

/** The clock of a step that begins now. A proposal waits for the customer from the start. */
export function clockOf(state: ComplaintState, terms: ComplaintTerms, now: number): ComplaintClock {
  const key = HOURS_OF[state];
  const leftMs = key === null ? null : terms.complaintHours[key] * HOUR_MS;
  return set({ leftMs, since: now, waiting: state === 'proposed' }, terms);
}

/** The clock stands still from now on: the customer has to answer. */
export function waitForCustomer(clock: ComplaintClock, calendar: PublishedCalendar, now: number): ComplaintClock {
  const { leftMs, since, waiting } = clock;
  if (waiting) return clock;
  return set({ leftMs: leftMs === null ? null : leftMs - workingMsBetween(calendar, since, now), since: now, waiting: true }, calendar);
}

/** The clock goes on from now. */
export function goOn(clock: ComplaintClock, calendar: PublishedCalendar, now: number): ComplaintClock {
  return clock.waiting ? set({ leftMs: clock.leftMs, since: now, waiting: false }, calendar) : clock;
}

/** The clock by a calendar that was published since it began: a day that nobody works no longer counts. */
export function byCalendar(clock: ComplaintClock, calendar: PublishedCalendar): ComplaintClock {
  return set(clock, calendar);
}

/** True when the step is not taken in time: nobody took it until now, or it was late already when the clock stopped. */
export function isLate({ leftMs, deadline }: ComplaintClock, now: number): boolean {
  return (leftMs !== null && leftMs < 0) || (deadline !== null && now > deadline);
}

function set({ leftMs, since, waiting }: Pick<ComplaintClock, 'leftMs' | 'since' | 'waiting'>, calendar: PublishedCalendar): ComplaintClock {
  const deadline = waiting || leftMs === null ? null : addWorkingMs(calendar, since, leftMs);
  return { leftMs, since, waiting, deadline, calendarVersion: calendar.calendarVersion };
}
