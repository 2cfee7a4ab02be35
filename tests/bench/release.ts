import { startChildCloud } from './child-cloud';
import { kilobytes, median, printTable } from './figures';
import type { Released, Round } from './release-server';

/** Pairs of rounds; the first ones warm up. */
const PAIRS = 24;
const WARM_UP = 4;
/** Of one round. */
const BATCH = 48;

/** Releasing commission among ever more due entries: as many documents looked at for each, as long as the bare requests. */
export async function benchRelease(functionsDirectory: string, sizes: readonly number[]): Promise<void> {
  const cloud = await startChildCloud('release-server.ts', functionsDirectory);
  try {
    const rows: string[][] = [];
    for (const entries of sizes) {
      await cloud.ask({ entries });
      const rounds = Math.min(PAIRS, Math.floor(entries / (2 * BATCH)));
      rows.push(row(entries, await cloud.ask<Released>({ rounds })));
    }
    printTable(
      'Releasing commission, 48 entries a round, over its bare database requests (medians of pairs)',
      ['due entries', 'round trips an entry', 'examined an entry', 'ms an entry', 'bare', 'ratio', 'resident before', 'after'],
      rows,
    );
  } finally {
    cloud.stop();
  }
}

function row(entries: number, { real, bare, bytesBefore, bytesAfter }: Released): string[] {
  const warm = real.slice(WARM_UP);
  const each = (figure: (round: Round) => number, rounds: readonly Round[] = warm) => median(rounds.map((round) => figure(round) / round.released));
  const ratio = median(warm.map(({ elapsedMs }, turn) => elapsedMs / (bare[turn + WARM_UP]?.elapsedMs ?? Number.NaN)));
  return [
    entries.toLocaleString('en'),
    `${each(({ roundTrips }) => roundTrips).toFixed(2)} / ${each(({ roundTrips }) => roundTrips, bare).toFixed(2)}`,
    `${each(({ documentsExamined }) => documentsExamined).toFixed(2)} / ${each(({ documentsExamined }) => documentsExamined, bare).toFixed(2)}`,
    each(({ elapsedMs }) => elapsedMs).toFixed(2),
    each(({ elapsedMs }) => elapsedMs, bare.slice(WARM_UP)).toFixed(2),
    ratio.toFixed(2),
    kilobytes(bytesBefore),
    kilobytes(bytesAfter),
  ];
}
