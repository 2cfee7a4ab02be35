import { addDays, dayOf, startOfDay } from '../../kernel/time';

/** When something is due: at every so many minutes of the clock, or once a day at `HH:mm` in Shanghai. */
export type Schedule = { readonly everyMinutes: number } | { readonly dailyAt: string };

const MINUTE_MS = 60_000;

/** The first instant after `after` at which it is due; epoch milliseconds. */
export function nextDueAt(schedule: Schedule, after: number): number {
  if ('everyMinutes' in schedule) {
    const step = schedule.everyMinutes * MINUTE_MS;
    return (Math.floor(after / step) + 1) * step;
  }
  const today = dayOf(after);
  const due = startOfDay(today) + minutesOf(schedule.dailyAt) * MINUTE_MS;
  return due > after ? due : startOfDay(addDays(today, 1)) + minutesOf(schedule.dailyAt) * MINUTE_MS;
}

function minutesOf(timeOfDay: string): number {
  const [hours = 0, minutes = 0] = timeOfDay.split(':').map(Number);
  return hours * 60 + minutes;
}
