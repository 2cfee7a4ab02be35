import { SHARDS } from '../../cloudfunctions/_kit/statements/shards';
import { startChildCloud } from './child-cloud';
import { kilobytes, printTable } from './figures';
import type { Settlement } from './settlement-server';

/** Somewhere in the middle of a run. */
const KILL_AT = 400;

export interface SettlementSizes {
  /** Entries in all, of a hundred payees. */
  readonly entries: readonly number[];
  /** Payees of a month, with fifty entries each. */
  readonly payees: number;
}

const OF_ENTRIES = 100;
const ENTRIES_OF_A_MONTH = 50;

/** Drafting statements over ever more entries: as many documents looked at for each, as long for each, no more memory. */
export async function benchSettlement(functionsDirectory: string, { entries, payees }: SettlementSizes): Promise<void> {
  const cloud = await startChildCloud('settlement-server.ts', functionsDirectory);
  try {
    const rows: string[][] = [];
    const measure = async (name: string, size: { readonly payees: number; readonly entries: number }, killAt = 0) => {
      await cloud.ask({ ...size });
      rows.push(row(name, size.payees * size.entries, await cloud.ask<Settlement>({ settle: true, killAt })));
    };
    for (const count of entries) await measure(`${String(OF_ENTRIES)} payees`, { payees: OF_ENTRIES, entries: count / OF_ENTRIES });
    await measure('the same, killed in the middle', { payees: OF_ENTRIES, entries: 10 }, KILL_AT);
    await measure(`a month of ${payees.toLocaleString('en')} payees`, { payees, entries: ENTRIES_OF_A_MONTH });
    const header = ['statements of', 'entries', 'statements', 'rounds', 'seconds', 'ms an entry', 'ms a statement', 'examined an entry', 'round trips a statement', 'resident before', 'after'];
    printTable(`Drafting statements, in ${String(SHARDS)} parts`, header, rows);
  } finally {
    cloud.stop();
  }
}

function row(name: string, entries: number, settled: Settlement): string[] {
  const { statements, rounds, elapsedMs, documentsExamined, roundTrips, bytesBefore, bytesAfter } = settled;
  return [
    name,
    entries.toLocaleString('en'),
    statements.toLocaleString('en'),
    String(rounds),
    (elapsedMs / 1_000).toFixed(1),
    (elapsedMs / entries).toFixed(3),
    (elapsedMs / statements).toFixed(1),
    (documentsExamined / entries).toFixed(2),
    (roundTrips / statements).toFixed(1),
    kilobytes(bytesBefore),
    kilobytes(bytesAfter),
  ];
}
