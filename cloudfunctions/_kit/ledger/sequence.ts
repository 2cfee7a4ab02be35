import { assert } from '../../../src/shared/kernel/assert';

/** Nine characters of base 36 hold every millisecond until the year 5188. */
const TIME_LENGTH = 9;
const POSITION_LENGTH = 3;

/** The place of a transfer in the journal: its instant, its place among those recorded together, and its own id. */
export function sequenceOf(at: number, position: number, id: string): string {
  assert(position < 10 ** POSITION_LENGTH, 'at most a thousand transfers are recorded together');
  return `${sequenceFrom(at)}${String(position).padStart(POSITION_LENGTH, '0')}:${id}`;
}

/** Where an instant begins: the sequences of all transfers before it are below, of it and after it above. */
export const sequenceFrom = (at: number): string => at.toString(36).padStart(TIME_LENGTH, '0');
/** The instant that such a place was made of. */
export const instantOf = (place: string): number => Number.parseInt(place.slice(0, TIME_LENGTH), 36);
