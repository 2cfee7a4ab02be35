import { SHARDS } from '../../cloudfunctions/_kit/statements/shards';
import { startChildCloud } from './child-cloud';
import { kilobytes, median, printTable } from './figures';
import type { Settlement } from './settlement-server';

/** Somewhere in the middle of a run. */
const KILL_AT = 400;

export interface SettlementSizes {
  /** Entries in all, of a hundred payees. */
  readonly entries: readonly number[];
  /** Payees of a month, with fifty entries each. */
  readonly payees: readonly number[];
}

const OF_ENTRIES = 100;
const ENTRIES_OF_A_MONTH = 50;
/** Months that are drafted several times; of a larger one, once must do. */
const REPEATED_UP_TO = 10_000;
const PAIRS = 5;

interface Size {
  readonly payees: number;
  readonly entries: number;
}

/** Drafting statements over ever more entries: as many documents looked at for each, as long for each, no more memory. */
export async function benchSettlement(functionsDirectory: string, { entries, payees }: SettlementSizes): Promise<void> {
  const cloud = await startChildCloud('settlement-server.ts', functionsDirectory);
  const settle = async (size: Size, how: { readonly killAt?: number; readonly bare?: boolean } = {}) => {
    await cloud.ask({ ...size });
    return cloud.ask<Settlement>({ settle: true, ...how });
  };
  try {
    const rows: string[][] = [];
    for (const count of entries) {
      rows.push(row('100 payees', count, await settle({ payees: OF_ENTRIES, entries: count / OF_ENTRIES })));
    }
    rows.push(row('the same as first, killed in the middle', OF_ENTRIES * 10, await settle({ payees: OF_ENTRIES, entries: 10 }, { killAt: KILL_AT })));
    const header = ['statements of', 'entries', 'statements', 'rounds', 'seconds', 'ms an entry', 'ms a statement', 'examined an entry', 'round trips a statement', 'resident before', 'after'];
    printTable(`Drafting statements of ever more entries each, in ${String(SHARDS)} parts`, header, rows);
    const months: string[][] = [];
    for (const count of payees) months.push(await month(count, settle));
    printTable(
      `Drafting statements of ${String(ENTRIES_OF_A_MONTH)} entries each, in ${String(SHARDS)} parts, over bare database requests that write the same (medians of pairs)`,
      ['payees', 'entries', 'pairs', 'seconds', 'ms an entry', 'bare', 'ratio', 'examined an entry', 'bare', 'round trips a statement', 'bare', 'resident before', 'after'],
      months,
    );
  } finally {
    cloud.stop();
  }
}

async function month(payees: number, settle: (size: Size, how?: { readonly bare: boolean }) => Promise<Settlement>): Promise<string[]> {
  const size = { payees, entries: ENTRIES_OF_A_MONTH };
  const entries = payees * ENTRIES_OF_A_MONTH;
  const pairs: (readonly [real: Settlement, bare: Settlement])[] = [];
  // The first one warms up.
  for (let turn = entries <= REPEATED_UP_TO ? -1 : 0; turn < (entries <= REPEATED_UP_TO ? PAIRS : 1); turn += 1) {
    const pair = [await settle(size), await settle(size, { bare: true })] as const;
    if (turn >= 0) pairs.push(pair);
  }
  const middle = (figure: (pair: (typeof pairs)[number]) => number) => median(pairs.map(figure));
  return [
    payees.toLocaleString('en'),
    entries.toLocaleString('en'),
    String(pairs.length),
    (middle(([real]) => real.elapsedMs) / 1_000).toFixed(1),
    (middle(([real]) => real.elapsedMs) / entries).toFixed(3),
    (middle(([, bare]) => bare.elapsedMs) / entries).toFixed(3),
    middle(([real, bare]) => real.elapsedMs / bare.elapsedMs).toFixed(2),
    (middle(([real]) => real.documentsExamined) / entries).toFixed(3),
    (middle(([, bare]) => bare.documentsExamined) / entries).toFixed(3),
    (middle(([real]) => real.roundTrips) / payees).toFixed(1),
    (middle(([, bare]) => bare.roundTrips) / payees).toFixed(1),
    kilobytes(Math.min(...pairs.map(([real]) => real.bytesBefore))),
    kilobytes(Math.max(...pairs.map(([real]) => real.bytesAfter))),
  ];
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
