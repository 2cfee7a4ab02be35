import { addDays, dayOf, timeOfDay } from '../../kernel/time';

/** The windows in which deliveries and installations are wished for and agreed; `HH:mm`. */
export const VISIT_WINDOWS = [
  { from: '09:00', to: '11:00' },
  { from: '11:00', to: '13:00' },
  { from: '14:00', to: '16:00' },
  { from: '16:00', to: '18:00' },
  { from: '18:00', to: '20:00' },
] as const;

/** The windows of a day that have not begun. */
export function windowsAhead(on: string, now: number) {
  return VISIT_WINDOWS.filter(({ from }) => on !== dayOf(now) || from > timeOfDay(now));
}

/** The next `count` days, today only while one of its windows is still ahead; `YYYY-MM-DD`. */
export function visitDaysAhead(count: number, now: number): string[] {
  const today = dayOf(now);
  return Array.from({ length: count }, (_, ahead) => addDays(today, ahead)).filter(
    (on) => windowsAhead(on, now).length > 0,
  );
}
