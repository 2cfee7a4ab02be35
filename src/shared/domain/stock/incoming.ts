import { assert } from '../../kernel/assert';

/** Pieces of one product that are announced and not here yet: part of one arrival, and the day it is expected. */
export interface IncomingLine {
  readonly arrivalId: string;
  readonly quantity: number;
  /** `YYYY-MM-DD` in Shanghai. */
  readonly expectedOn: string;
}

/** So many announcements of one product may be open at once; they lie on one document. */
export const MOST_INCOMING = 50;

/** The lines with this arrival's as it is now, the earliest first; with no pieces left it goes. */
export function withIncoming(lines: readonly IncomingLine[], line: IncomingLine): readonly IncomingLine[] {
  assert(Number.isSafeInteger(line.quantity) && line.quantity >= 0, 'whole pieces are on their way');
  const others = lines.filter(({ arrivalId }) => arrivalId !== line.arrivalId);
  return line.quantity === 0 ? others : [...others, line].sort(byDay);
}

/** When the first of them are expected; null when nothing is on its way. */
export const nextIncomingOn = ([first]: readonly IncomingLine[]): string | null => first?.expectedOn ?? null;

export const incomingPieces = (lines: readonly IncomingLine[]): number => lines.reduce((sum, { quantity }) => sum + quantity, 0);

/** What a seller is told: how many come when, a day once. */
export function incomingByDay(lines: readonly IncomingLine[]): readonly { readonly quantity: number; readonly expectedOn: string }[] {
  const days = new Map<string, number>();
  for (const { expectedOn, quantity } of lines) days.set(expectedOn, (days.get(expectedOn) ?? 0) + quantity);
  return [...days].sort(([one], [other]) => (one < other ? -1 : 1)).map(([expectedOn, quantity]) => ({ quantity, expectedOn }));
}

function byDay(one: IncomingLine, other: IncomingLine): number {
  const [first, second] = [`${one.expectedOn}:${one.arrivalId}`, `${other.expectedOn}:${other.arrivalId}`];
  return first < second ? -1 : 1;
}
