import { assert } from '../../kernel/assert';

/** One chance is a ten-thousandth. */
export const ALL_CHANCES = 10_000;

/** Every prize moves in the journal when a lottery opens or ends, all in one transaction. */
export const MOST_PRIZES = 8;

export interface LotteryPrize {
  readonly id: string;
  /** Of 10,000. */
  readonly chanceBps: number;
}

/** The chances that nobody's prize covers: no win. Null when there are more than all. */
export function emptyChances(prizes: readonly LotteryPrize[]): number | null {
  const taken = prizes.reduce((sum, { chanceBps }) => sum + chanceBps, 0);
  return taken > ALL_CHANCES ? null : ALL_CHANCES - taken;
}

/**
 * The prize that a roll falls on, in the published order; null is no win. Whether a piece of it is left is for the
 * stock to say. Pure, so that everybody can repeat it with the revealed seed.
 * @param roll 0 to 9,999
 */
export function prizeOf<Prize extends LotteryPrize>(prizes: readonly Prize[], roll: number): Prize | null {
  assert(Number.isInteger(roll) && roll >= 0 && roll < ALL_CHANCES, 'a roll is one of ten thousand');
  let upTo = 0;
  for (const prize of prizes) {
    upTo += prize.chanceBps;
    if (roll < upTo) return prize;
  }
  return null;
}

/**
 * The roll in a digest: its first 48 bits modulo ten thousand (the bias is below one in 10^10).
 * @param digestHex HMAC-SHA256 of `<lottery>:<draw number>:<person>` under the lottery's seed, in hex
 */
export function rollOf(digestHex: string): number {
  assert(/^[0-9a-f]{64}$/.test(digestHex), 'a digest of 64 hex digits');
  return Number.parseInt(digestHex.slice(0, 12), 16) % ALL_CHANCES;
}
