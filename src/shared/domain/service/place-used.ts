import { dayOf, timeOfDay } from '../../kernel/time';
import { END_OF_DAY, minuteOf, type MinuteOfDay } from './minutes';
import type { Booking } from './technicians';

function minuteOn(on: string, at: number): MinuteOfDay {
  const day = dayOf(at);
  if (day === on) return minuteOf(timeOfDay(at));
  return day < on ? 0 : END_OF_DAY;
}

/**
 * What a finished visit keeps of its place in the calendar: the time that it took. The rest may be given away again; one that
 * took longer than it was given keeps its place as it was.
 */
export function placeUsed(booking: Booking, { begunAt, finishedAt }: { readonly begunAt: number; readonly finishedAt: number }): Booking {
  const { on, startsAt, endsAt } = booking;
  const until = minuteOn(on, finishedAt);
  if (until >= endsAt) return booking;
  return { ...booking, startsAt: until > startsAt ? startsAt : Math.min(minuteOn(on, begunAt), until), endsAt: until };
}
