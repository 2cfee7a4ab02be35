import { addDays, dayOf, startOfDay } from '../../../src/shared/kernel/time';
import { index, type CollectionDeclaration, type Document } from '../persistence/collections';
import { insertMissing } from '../persistence/plain-writes';
import type { QueryContext } from '../runtime/context';
import { shardOf, SHARDS } from './shards';

/** One drafting of statements, for everybody or for one. */
export interface StatementRun extends Document {
  /** Drafts up to here; an instant. */
  readonly untilAt: number;
  /** For this one alone; null for everybody. */
  readonly only: string | null;
  readonly state: 'running' | 'done';
  /** How far each part is, by its number. */
  readonly shards: Readonly<Record<string, ShardProgress>>;
  readonly startedAt: number;
  readonly finishedAt: number | null;
}

export interface ShardProgress {
  /** The last one that was looked at. */
  readonly after: string;
  readonly done: boolean;
  readonly drafted: number;
  /** There was nothing to confirm: the next one begins with what is left. */
  readonly carried: number;
  readonly failed: number;
}

/** What a collection of runs is read by. */
export const RUN_INDEXES = [index('by_state', ['state', 'startedAt']), index('by_start', ['-startedAt'])];

const BEGINNING: ShardProgress = { after: '', done: false, drafted: 0, carried: 0, failed: 0 };
/** The books of the last hours of a month are closed before its statements are drawn. */
const HOUR_OF_RUN = 3;
const HOUR_MS = 3_600_000;

/** A drafting that has not begun. @param id says what it is for, so that the same one is met again */
export function newRun(id: string, untilAt: number, startedAt: number, only: string | null = null): StatementRun {
  const parts = only === null ? Array.from({ length: SHARDS }, (_, shard) => shard) : [shardOf(only)];
  const shards = Object.fromEntries(parts.map((shard) => [String(shard), BEGINNING]));
  return { _id: id, untilAt, only, state: 'running', shards, startedAt, finishedAt: null };
}

/** The last day before an instant's month began; the month that is drawn on its first day. */
const lastMonthEnd = (now: number): string => addDays(`${dayOf(now).slice(0, 7)}-01`, -1);

/** From three o'clock on the first of a month there is a run for the month before; nobody has to be awake at that minute. */
export async function beginMonthly({ db, now }: Pick<QueryContext, 'db' | 'now'>, runs: CollectionDeclaration<StatementRun>): Promise<void> {
  const last = lastMonthEnd(now);
  const untilAt = startOfDay(addDays(last, 1));
  const id = `run_${last.slice(0, 7)}`;
  if (now < untilAt + HOUR_OF_RUN * HOUR_MS || (await db.get(runs, id)) !== null) return;
  await insertMissing(runs, newRun(id, untilAt, now));
}

/** The last one that began. */
export async function latestRun({ db }: Pick<QueryContext, 'db'>, runs: CollectionDeclaration<StatementRun>): Promise<StatementRun | null> {
  const [run] = await db.find(runs, { where: {}, orderBy: [['startedAt', 'desc']], limit: 1 });
  return run ?? null;
}

/** How far it is, as pages show it. */
export function toRunView({ _id: runId, untilAt, shards, startedAt, finishedAt }: StatementRun) {
  const all = Object.values(shards);
  const sum = (part: 'drafted' | 'carried' | 'failed') => all.reduce((total, shard) => total + shard[part], 0);
  return {
    runId,
    periodTo: dayOf(untilAt - 1),
    shards: all.length,
    shardsDone: all.filter(({ done }) => done).length,
    drafted: sum('drafted'),
    carried: sum('carried'),
    failed: sum('failed'),
    startedAt,
    finishedAt,
  };
}
