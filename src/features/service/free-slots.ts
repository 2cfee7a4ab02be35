import type { Output } from '../../shared/contract/registry';
import { hoursWords, shortDayWords } from '../../text/when';

export type SlotDays = Output<'service.slot.list'>['days'];
type Hours = Pick<SlotDays[number]['windows'][number], 'from' | 'to'>;

/** A window that can be chosen. */
export interface FreeWindow extends Hours {
  readonly on: string;
}

/** The windows of a day in which somebody is free. */
export function freeHours(days: SlotDays, on: string): readonly FreeWindow[] {
  const windows = days.find((day) => day.on === on)?.windows ?? [];
  return windows.flatMap(({ from, to, free }) => (free ? [{ on, from, to }] : []));
}

/** The days on which somebody is free, as choices. */
export function freeDayChoices(days: SlotDays, now: number) {
  return days.filter(({ on }) => freeHours(days, on).length > 0).map(({ on }) => ({ value: on, label: shortDayWords(on, now) }));
}

export function hourChoices(days: SlotDays, on: string) {
  return freeHours(days, on).map((window) => ({ value: window.from, label: hoursWords(window) }));
}
