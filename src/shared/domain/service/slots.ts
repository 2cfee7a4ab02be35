import { dayOf, timeOfDay } from '../../kernel/time';
import { minuteOf, type MinuteOfDay } from './minutes';
import type { Hours } from './service-settings';

/** A technician's time that is given away: from when the job begins until it is done, and where. */
export interface Busy {
  readonly startsAt: MinuteOfDay;
  readonly endsAt: MinuteOfDay;
  /** City and district, such as `石家庄市桥西区`. */
  readonly district: string;
}

/** One day of a technician: his hours, and what he has to do in them. */
export interface WorkDay {
  readonly from: MinuteOfDay;
  readonly to: MinuteOfDay;
  readonly busy: readonly Busy[];
}

/** What has to be done somewhere; minutes. */
export interface Job {
  readonly minutes: number;
  readonly district: string;
}

/** When the technician may arrive: from the first minute until before the last. */
export interface ArrivalWindow {
  readonly from: MinuteOfDay;
  readonly to: MinuteOfDay;
}

/** Minutes from one job to the next. */
export interface TravelMinutes {
  readonly sameDistrict: number;
  readonly otherDistrict: number;
}

/** What it takes to get from one district to another. */
export function travelBetween(from: string, to: string, travel: TravelMinutes): number {
  return from === to ? travel.sameDistrict : travel.otherDistrict;
}

/** True when a job from this minute on lies inside the hours and leaves the time to get there and away. */
export function fits(day: WorkDay, job: Job, startsAt: MinuteOfDay, travel: TravelMinutes): boolean {
  const endsAt = startsAt + job.minutes;
  if (startsAt < day.from || endsAt > day.to) return false;
  return day.busy.every((other) => {
    const between = travelBetween(other.district, job.district, travel);
    return other.endsAt + between <= startsAt || endsAt + between <= other.startsAt;
  });
}

/**
 * The earliest minute of a window at which a technician could begin: the whole job counts, not only its start.
 * @param notBefore the present minute on the present day, else 0
 * @returns null when there is none
 */
export function earliestStart(
  day: WorkDay,
  job: Job,
  window: ArrivalWindow,
  { travel, notBefore }: { readonly travel: TravelMinutes; readonly notBefore: MinuteOfDay },
): MinuteOfDay | null {
  const first = Math.max(window.from, day.from, notBefore);
  const afterOthers = day.busy.map(({ endsAt, district }) => endsAt + travelBetween(district, job.district, travel));
  const starts = [first, ...afterOthers].filter((start) => start >= first && start < window.to);
  const fitting = starts.filter((start) => fits(day, job, start, travel));
  return fitting.length === 0 ? null : Math.min(...fitting);
}

/** The way from where he is now: from the job that he began last today, else from anywhere. */
function wayFromHere({ busy }: WorkDay, { district }: Job, minute: MinuteOfDay, travel: TravelMinutes): number {
  const [last] = busy.filter(({ startsAt }) => startsAt <= minute).sort((one, other) => other.startsAt - one.startsAt);
  return last === undefined ? travel.otherDistrict : travelBetween(last.district, district, travel);
}

/**
 * The earliest minute at which a technician could begin in a window that a customer knows, never before he could be there
 * if he set out now.
 * @param day his day of that window
 * @param now epoch milliseconds
 */
export function startIn(
  day: WorkDay,
  job: Job,
  window: Hours & { readonly on: string },
  { travel, now }: { readonly travel: TravelMinutes; readonly now: number },
): MinuteOfDay | null {
  // A wish of a day that has gone by fits nobody any more.
  if (window.on < dayOf(now)) return null;
  const arrival = { from: minuteOf(window.from), to: minuteOf(window.to) };
  const minute = minuteOf(timeOfDay(now));
  const notBefore = window.on === dayOf(now) ? minute + wayFromHere(day, job, minute, travel) : 0;
  return earliestStart(day, job, arrival, { travel, notBefore });
}

/** Minutes of travel that a job adds to a day: to it from what lies nearest before, or from it to what comes next. */
export function travelAdded(day: WorkDay, job: Job, startsAt: MinuteOfDay, travel: TravelMinutes): number {
  const before = day.busy.filter(({ endsAt }) => endsAt <= startsAt).sort((one, other) => other.endsAt - one.endsAt)[0];
  const after = day.busy.filter((busy) => busy.startsAt > startsAt).sort((one, other) => one.startsAt - other.startsAt)[0];
  const neighbours = [before, after].filter((busy) => busy !== undefined);
  // Nothing beside it: he comes from home, which may be anywhere.
  if (neighbours.length === 0) return travel.otherDistrict;
  return Math.min(...neighbours.map(({ district }) => travelBetween(district, job.district, travel)));
}
