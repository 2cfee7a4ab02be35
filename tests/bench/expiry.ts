import { startChildCloud, type ChildCloud } from './child-cloud';
import type { ExpiryRound } from './expiry-server';
import { kilobytes, printTable } from './figures';

/** Rounds of some twenty seconds each: more lots take more rounds, not more of anything else. */
const MOST_ROUNDS = 2;

/**
 * Letting lots expire with ever more of them waiting: as many a second, as many documents looked at for each, and no
 * more memory. @param sizes lots that wait
 */
export async function benchExpiry(functionsDirectory: string, sizes: readonly number[]): Promise<void> {
  const cloud = await startChildCloud('expiry-server.ts', functionsDirectory);
  try {
    const rows: string[][] = [];
    for (const size of sizes) {
      await cloud.ask({ grow: size });
      rows.push(await measure(cloud, size));
    }
    const header = ['lots waiting', 'expired', 'rounds', 'lots/s', 'examined a lot', 'round trips a lot', 'resident before', 'after', 'all done'];
    printTable('Letting lots of points expire', header, rows);
  } finally {
    cloud.stop();
  }
}

async function measure(cloud: ChildCloud, size: number): Promise<string[]> {
  const rounds: ExpiryRound[] = [];
  while (rounds.length < MOST_ROUNDS && rounds.at(-1)?.finished !== true) {
    rounds.push(await cloud.ask<ExpiryRound>({ expire: true }));
  }
  const total = (amount: (round: ExpiryRound) => number) => rounds.reduce((sum, round) => sum + amount(round), 0);
  const lots = total((round) => round.lots);
  return [
    size.toLocaleString('en'),
    lots.toLocaleString('en'),
    String(rounds.length),
    (lots / (total(({ elapsedMs }) => elapsedMs) / 1_000)).toFixed(0),
    (total(({ documentsExamined }) => documentsExamined) / lots).toFixed(2),
    (total(({ roundTrips }) => roundTrips) / lots).toFixed(2),
    kilobytes(rounds[0]?.bytesBefore ?? 0),
    kilobytes(rounds.at(-1)?.bytesAfter ?? 0),
    rounds.at(-1)?.finished === true ? 'yes' : 'no',
  ];
}
