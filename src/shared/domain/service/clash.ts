import type { TimeWindow } from '../orders/appointment-window';
import { minuteOf, timeOf } from './minutes';
import { travelBetween, type Job, type TravelMinutes } from './slots';
import type { Booking } from './technicians';

/** What stands in the way of a job: what somebody does instead, and when. */
export interface Clash {
  readonly what: 'visit' | 'delivery';
  readonly on: string;
  readonly from: string;
  readonly to: string;
}

/**
 * The first of a technician's bookings for which a job cannot begin at some minute of a window; null when it is not the
 * others that leave no room.
 * @param bookings without the job's own
 */
export function clashIn(bookings: readonly Booking[], { minutes, district }: Job, window: TimeWindow, travel: TravelMinutes): Clash | null {
  const [from, to] = [minuteOf(window.from), minuteOf(window.to)];
  const [first] = bookings
    .filter(({ on, startsAt, endsAt, district: there }) => {
      const way = travelBetween(there, district, travel);
      return on === window.on && startsAt - way - minutes < to && endsAt + way > from;
    })
    .sort((one, other) => one.startsAt - other.startsAt);
  if (first === undefined) return null;
  return { what: first.orderId === undefined ? 'visit' : 'delivery', on: first.on, from: timeOf(first.startsAt), to: timeOf(first.endsAt) };
}
