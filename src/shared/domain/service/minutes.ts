/** A time of day as minutes from midnight: what calendars reckon with. */
export type MinuteOfDay = number;

const HOUR = 60;
export const END_OF_DAY: MinuteOfDay = 24 * HOUR;

/** `14:30` → 870 */
export function minuteOf(time: string): MinuteOfDay {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours * HOUR + minutes;
}

/** 870 → `14:30` */
export function timeOf(minute: MinuteOfDay): string {
  const twoDigits = (part: number) => String(part).padStart(2, '0');
  return `${twoDigits(Math.floor(minute / HOUR))}:${twoDigits(minute % HOUR)}`;
}
