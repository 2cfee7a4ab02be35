import { joinWords, wordsOf } from '../../kernel/listed-text';
import type { Hours } from './service-settings';

/** `08:30-12:00、13:30-18:00` */
export const joinHours = (hours: readonly Hours[]): string => joinWords(hours.map(({ from, to }) => `${from}-${to}`));

/** The hours that somebody typed, each time as `HH:mm`; null when an entry is no such thing. */
export function hoursOf(text: string): readonly Hours[] | null {
  // A keyboard that writes Chinese gives its own colon.
  const found = wordsOf(text.replace(/：/g, ':')).map((word) => /^(\d{1,2}:\d{2})[-–—~～至到](\d{1,2}:\d{2})$/.exec(word));
  const all = found.flatMap((match) => (match === null ? [] : [{ from: padded(match[1]), to: padded(match[2]) }]));
  return all.length === found.length ? all : null;
}

const padded = (time = ''): string => time.padStart('08:30'.length, '0');

const TIME = /^([01]\d|2[0-3]):[0-5]\d$/;

/** What is wrong with hours that can be read: no time of a day, an end before its beginning, or one into the next; null: nothing. */
export function hoursProblem(hours: readonly Hours[]): 'unclear' | 'backwards' | 'overlapping' | null {
  if (hours.some(({ from, to }) => !TIME.test(from) || !TIME.test(to))) return 'unclear';
  if (hours.some(({ from, to }) => from >= to)) return 'backwards';
  return hours.some(({ from }, position) => from < (hours[position - 1]?.to ?? '')) ? 'overlapping' : null;
}
