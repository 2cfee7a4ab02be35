import { createHash } from 'node:crypto';
import { ID_PREFIXES } from '../_kit/runtime/ids';

const TAIL_LENGTH = 24;

/** A text that fits an id, always the same for the same facts; 124 bits, so two never meet. */
export function derivedTail(...facts: readonly string[]): string {
  const digest = createHash('sha256').update(JSON.stringify(facts)).digest('hex');
  return BigInt(`0x${digest}`).toString(36).slice(0, TAIL_LENGTH);
}

/**
 * The id of the person who first comes with this login key. It follows from the key, so somebody who only looks
 * around needs no document and still is the same person the next time.
 */
export function personIdOf(loginKey: string): string {
  return `${ID_PREFIXES.person}_${derivedTail('person', loginKey)}`;
}

/** The household of a person who has joined no other. */
export function ownHouseholdId(personId: string): string {
  return `${ID_PREFIXES.household}_${personId.slice(ID_PREFIXES.person.length + 1)}`;
}
