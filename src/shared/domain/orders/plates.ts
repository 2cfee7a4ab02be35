import { serialKey } from './pieces';

/** The serial numbers of what is installed, as they are typed or read off the plates. */

/** One serial number to fill in. */
export interface PlateToRead {
  readonly key: string;
  readonly lineId: string;
  readonly title: string;
  /** Its place among the pieces of its line, from 1, and how many these are. */
  readonly number: number;
  readonly of: number;
}

/** Every piece that is installed, line by line. */
export function platesToRead(
  lines: readonly { readonly lineId: string; readonly title: string; readonly quantity: number }[],
): PlateToRead[] {
  return lines.flatMap(({ lineId, title, quantity }) =>
    Array.from({ length: quantity }, (_, position) => ({ key: `${lineId}-${position}`, lineId, title, number: position + 1, of: quantity })),
  );
}

const SERIAL_NUMBER = /^[0-9A-Za-z-]{4,32}$/;

/** What is wrong with the serial numbers, by piece; empty when all are fine. Plates are read with either case. */
export function plateProblems(
  plates: readonly Pick<PlateToRead, 'key'>[],
  numbers: Readonly<Record<string, string>>,
): Readonly<Record<string, 'wrong' | 'repeated'>> {
  const seen = new Set<string>();
  const problems: Record<string, 'wrong' | 'repeated'> = {};
  for (const { key } of plates) {
    const number = serialKey((numbers[key] ?? '').trim());
    if (!SERIAL_NUMBER.test(number)) problems[key] = 'wrong';
    else if (seen.has(number)) problems[key] = 'repeated';
    seen.add(number);
  }
  return problems;
}

/** What a camera read from a type plate: the serial number alone, or the last part of a longer text. */
export function serialNumberOf(scanned: string): string {
  const parts = scanned.split(/[^0-9A-Za-z-]+/).filter((part) => SERIAL_NUMBER.test(part));
  return parts.at(-1) ?? '';
}
