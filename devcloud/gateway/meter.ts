import type { QueryStats } from '../store/types';

/** One database request as the gateway served it. `bytes` counts request and answer, `durationMs` the gateway's share. */
export interface MeterEntry {
  readonly action: string;
  readonly collection?: string;
  readonly transactionId?: string;
  readonly stats?: QueryStats;
  readonly bytes: number;
  readonly durationMs: number;
  /** Code of the answer when the request was refused, else absent. */
  readonly errorCode?: string;
}

/** A query that no index led: what a budget test should complain about. */
export interface UnindexedQuery {
  readonly action: string;
  readonly collection: string;
  readonly documentsExamined: number;
}

/** What one invocation of a function cost the database. */
export interface CostReport {
  /** Database requests of every kind, start and commit of transactions included. */
  readonly roundTrips: number;
  readonly keysExamined: number;
  readonly documentsExamined: number;
  readonly documentsReturned: number;
  readonly bytes: number;
  readonly databaseMs: number;
  readonly unindexed: readonly UnindexedQuery[];
}

/** Counts database requests per invocation; the key is the session token the SDK sends with each request. */
export interface Meter {
  record(invocation: string, entry: MeterEntry): void;
  entries(invocation: string): readonly MeterEntry[];
  /** Sums up an invocation; one that never asked the database costs nothing. */
  report(invocation: string): CostReport;
  forget(invocation: string): void;
}

const KEPT_INVOCATIONS = 2000;

/**
 * Makes a meter that remembers the latest invocations and lets the oldest go.
 * @param keptInvocations how many invocations to remember, 2,000 unless told
 */
export function createMeter(keptInvocations = KEPT_INVOCATIONS): Meter {
  const byInvocation = new Map<string, MeterEntry[]>();

  return {
    record(invocation, entry) {
      const known = byInvocation.get(invocation);
      if (known !== undefined) {
        known.push(entry);
        return;
      }
      byInvocation.set(invocation, [entry]);
      if (byInvocation.size > keptInvocations) {
        for (const oldest of byInvocation.keys()) {
          byInvocation.delete(oldest);
          break;
        }
      }
    },
    entries: (invocation) => byInvocation.get(invocation) ?? [],
    report: (invocation) => sumUp(byInvocation.get(invocation) ?? []),
    forget(invocation) {
      byInvocation.delete(invocation);
    },
  };
}

function sumUp(entries: readonly MeterEntry[]): CostReport {
  const unindexed: UnindexedQuery[] = [];
  const sums = { keysExamined: 0, documentsExamined: 0, documentsReturned: 0, bytes: 0, databaseMs: 0 };
  for (const { action, collection, stats, bytes, durationMs } of entries) {
    sums.bytes += bytes;
    sums.databaseMs += durationMs;
    if (stats === undefined) continue;
    sums.keysExamined += stats.keysExamined;
    sums.documentsExamined += stats.documentsExamined;
    sums.documentsReturned += stats.returned;
    if (stats.index === null) {
      unindexed.push({ action, collection: collection ?? '', documentsExamined: stats.documentsExamined });
    }
  }
  return { roundTrips: entries.length, ...sums, unindexed };
}
