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
