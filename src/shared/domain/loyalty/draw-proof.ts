import { hmacSha256, sha256 } from '../../kernel/sha256';
import { prizeOf, rollOf, type LotteryPrize } from './lottery';
import type { DrawOutcome } from './states';

/**
 * How a draw follows from what is published, so that nobody has to believe us:
 *
 * - `seedHash` is the SHA-256 of the seed, a text of 64 hex digits; it is published before the first draw, the seed a
 *   minute after the last one.
 * - A person is named by a tag: the first 16 digits of the SHA-256 of `<lottery id>:<person id>`. His draws in a lottery
 *   are numbered 1, 2, 3 …, so that the seed alone decides what each of them brings; nobody can be given another number.
 * - The roll is the first 12 digits of the HMAC-SHA256 of `<lottery id>:<number>:<tag>` under the seed, modulo 10,000;
 *   it falls on the prizes in their published order (`lottery.ts`).
 * - A roll on a prize of which nothing is left wins nothing (`used_up`): then the record shows as many wins as there
 *   were pieces.
 */

const TAG_DIGITS = 16;

export const seedHashOf = (seed: string): string => sha256(seed);

export const personTagOf = (lotteryId: string, personId: string): string =>
  sha256(`${lotteryId}:${personId}`).slice(0, TAG_DIGITS);

/** What decides a draw. */
export interface DrawFacts {
  readonly lotteryId: string;
  readonly number: number;
  readonly personTag: string;
}

/** 0 to 9,999. */
export function rollFor(seed: string, { lotteryId, number, personTag }: DrawFacts): number {
  return rollOf(hmacSha256(seed, `${lotteryId}:${number}:${personTag}`));
}

/** A lottery as it is published once it is over. */
export interface PublishedLottery<Prize extends LotteryPrize = LotteryPrize> {
  readonly id: string;
  readonly seedHash: string;
  readonly seed: string;
  readonly prizes: readonly Prize[];
}

/** A draw as the record tells it. */
export interface RecordedDraw {
  readonly number: number;
  readonly personTag: string;
  readonly outcome: DrawOutcome;
  readonly prizeId: string | null;
}

/** Whether the seed is the one that was promised, before the first draw. */
export const keptSeed = ({ seed, seedHash }: Pick<PublishedLottery, 'seed' | 'seedHash'>): boolean =>
  seedHashOf(seed) === seedHash;

/** Whether a draw's prize, or no win, is what the seed says. That a prize was used up only the whole record shows. */
export function isTrueDraw({ id, seed, prizes }: Omit<PublishedLottery, 'seedHash'>, draw: RecordedDraw): boolean {
  const drawn = prizeOf(prizes, rollFor(seed, { ...draw, lotteryId: id }));
  return draw.prizeId === (drawn?.id ?? null) && (draw.outcome === 'none') === (drawn === null);
}

/** What is wrong with a record: the seed, a draw, a gap in somebody's numbers, wins beyond or short of the pieces. */
export type RecordFault = 'seed' | 'draw' | 'number' | 'pieces';

/**
 * Checks a lottery's whole record, in any order.
 * @returns every kind of fault once; none when it is right
 */
export function recordFaults(
  lottery: PublishedLottery<LotteryPrize & { readonly quantity: number }>,
  draws: readonly RecordedDraw[],
): readonly RecordFault[] {
  const faults: RecordFault[] = [];
  if (!keptSeed(lottery)) faults.push('seed');
  if (!draws.every((draw) => isTrueDraw(lottery, draw))) faults.push('draw');
  if (!numberedWithoutGap(draws)) faults.push('number');
  if (!lottery.prizes.every((prize) => fitsPieces(prize, draws))) faults.push('pieces');
  return faults;
}

function numberedWithoutGap(draws: readonly RecordedDraw[]): boolean {
  const byPerson = new Map<string, number[]>();
  for (const { personTag, number } of draws) byPerson.set(personTag, [...(byPerson.get(personTag) ?? []), number]);
  return [...byPerson.values()].every((numbers) => {
    return numbers.sort((a, b) => a - b).every((number, position) => number === position + 1);
  });
}

/** Never more wins than pieces, and nobody missed a prize of which a piece was left. */
function fitsPieces({ id, quantity }: { readonly id: string; readonly quantity: number }, draws: readonly RecordedDraw[]): boolean {
  const drawn = draws.filter(({ prizeId }) => prizeId === id);
  const won = drawn.filter(({ outcome }) => outcome === 'won').length;
  return won === Math.min(quantity, drawn.length);
}
