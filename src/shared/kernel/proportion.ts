import { assert } from './assert';

/** Whole-number shares. Amounts here are whole units of anything: fen, points, pieces. */

const isWhole = (amount: number): boolean => Number.isSafeInteger(amount) && amount >= 0;

/** `amount × part ÷ whole`, rounded down, exact for every safe integer. `part` is at most `whole`. */
export function proportionDown(amount: number, part: number, whole: number): number {
  assert(isWhole(amount) && isWhole(part) && isWhole(whole), 'a proportion is made of whole amounts');
  assert(whole > 0 && part <= whole, 'a part is at most the whole');
  return Number((BigInt(amount) * BigInt(part)) / BigInt(whole));
}

/**
 * Splits a total among weights in proportion, to the last unit: what rounding leaves over goes, one unit each, to the
 * largest remainders, and among equal ones to the first. Nobody gets more than his weight as long as the total is at
 * most the sum of weights.
 * @returns one share a weight; their sum is the total
 */
export function allocate(total: number, weights: readonly number[]): number[] {
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  assert(isWhole(total) && weights.every(isWhole), 'shares are whole amounts');
  if (total === 0) return weights.map(() => 0);
  assert(whole > 0, 'somebody must have a weight');
  const exact = weights.map((weight) => BigInt(total) * BigInt(weight));
  const shares = exact.map((product) => Number(product / BigInt(whole)));
  const left = total - shares.reduce((sum, share) => sum + share, 0);
  const byRemainder = weights
    .map((_, position) => ({ position, remainder: (exact[position] ?? 0n) % BigInt(whole) }))
    .sort((a, b) => (a.remainder === b.remainder ? a.position - b.position : a.remainder > b.remainder ? -1 : 1));
  for (const { position } of byRemainder.slice(0, left)) shares[position] = (shares[position] ?? 0) + 1;
  return shares;
}
