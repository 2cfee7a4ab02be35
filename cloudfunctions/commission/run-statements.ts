import { startOfDay, addDays } from '../../src/shared/kernel/time';
import { above } from '../_kit/persistence/conditions';
import { insertMissing, updateFields } from '../_kit/persistence/plain-writes';
import type { CommandContext } from '../_kit/runtime/context';
import { readSettings } from '../settings/public';
import { commissionPayees, PAYEE_SHARDS, type CommissionPayeeDocument } from './documents';
import { lastMonthEnd, prepareStatement, writeStatement, type Drawing, type Drawn, type Prepared } from './draw-statement';
import { statementRuns, type ShardProgress, type StatementRunDocument } from './statement-documents';

const PAGE = 50;
/** So many payees are summed side by side. */
const LANES = 10;
/** How often one is summed again that something is booked on meanwhile; the next drawing has it. */
const TRIES = 3;
/** Well inside the round's minute; the next one goes on from there. */
const ROUND_MS = 25_000;
/** The books of the last hours of a month are closed before its statements are drawn. */
const HOUR_OF_RUN = 3;
const HOUR_MS = 3_600_000;

const BEGINNING: ShardProgress = { after: '', done: false, drafted: 0, carried: 0, failed: 0 };

/** A drafting that has not begun. @param runId says what it is for, so that the same one is met again */
export function newRun(runId: string, untilAt: number, startedAt: number): StatementRunDocument {
  const shards = Object.fromEntries(Array.from({ length: PAYEE_SHARDS }, (_, shard) => [String(shard), BEGINNING]));
  return { _id: runId, untilAt, state: 'running', shards, startedAt, finishedAt: null };
}

/** From three o'clock on the first of a month there is a run for the month before; nobody has to be awake at that minute. */
async function beginMonthly({ db, now }: CommandContext): Promise<void> {
  const last = lastMonthEnd(now);
  const untilAt = startOfDay(addDays(last, 1));
  const runId = `run_${last.slice(0, 7)}`;
  if (now < untilAt + HOUR_OF_RUN * HOUR_MS || (await db.get(statementRuns, runId)) !== null) return;
  await insertMissing(statementRuns, newRun(runId, untilAt, now));
}

/**
 * Goes on with the oldest run that is not done, part by part, each from where it was. How far a part is, is
 * written after each page; a page that is done again finds its statements drawn.
 * @returns how many statements were drafted, and whether nothing is left
 */
export async function runStatements(ctx: CommandContext, forMs = ROUND_MS): Promise<{ readonly drafted: number; readonly finished: boolean }> {
  await beginMonthly(ctx);
  const [run] = await ctx.db.find(statementRuns, { where: { state: 'running' }, orderBy: [['startedAt', 'asc']], limit: 1 });
  if (run === undefined) return { drafted: 0, finished: true };
  const { values } = await readSettings(ctx.db, ['commission']);
  const drawing: Drawing = { runId: run._id, untilAt: run.untilAt, settings: values.commission };
  const stopAt = performance.now() + forMs;
  const open = Object.entries(run.shards).filter(([, { done }]) => !done);
  let left = 0;
  let drafted = 0;
  for (const [shard, progress] of open) {
    const reached = await runShard(ctx, { shard, progress, drawing, stopAt });
    drafted += reached.drafted - progress.drafted;
    if (!reached.done) left += 1;
  }
  if (left > 0) return { drafted, finished: false };
  await updateFields(statementRuns, run._id, { state: 'done', finishedAt: ctx.now });
  // There may be a younger one.
  return { drafted, finished: false };
}

interface ShardWork {
  readonly shard: string;
  readonly progress: ShardProgress;
  readonly drawing: Drawing;
  readonly stopAt: number;
}

async function runShard(ctx: CommandContext, { shard, progress, drawing, stopAt }: ShardWork): Promise<ShardProgress> {
  let reached = progress;
  while (!reached.done && performance.now() < stopAt) {
    const page = await ctx.db.find(commissionPayees, {
      where: { shard: Number(shard), _id: above(reached.after) },
      orderBy: [['_id', 'asc']],
      limit: PAGE,
    });
    const drawn = await drawPage(ctx, page, drawing, stopAt);
    reached = counted(reached, drawn, page.length < PAGE && drawn.length === page.length);
    await updateFields(statementRuns, drawing.runId, { shards: { [shard]: reached } });
  }
  return reached;
}

interface DrawnPayee {
  readonly payeeId: string;
  readonly drawn: Drawn;
}

/**
 * As many of a page as there is time for, in its order. Some are summed side by side, then each is written by itself:
 * nothing may be asked for by query while a transaction of the same call is open (platform.md: Trap 1).
 */
async function drawPage(ctx: CommandContext, page: readonly CommissionPayeeDocument[], drawing: Drawing, stopAt: number): Promise<readonly DrawnPayee[]> {
  const drawn: DrawnPayee[] = [];
  for (let first = 0; first < page.length && performance.now() < stopAt; first += LANES) {
    const some = page.slice(first, first + LANES);
    const prepared = await Promise.all(some.map((payee) => prepareStatement(ctx, payee, drawing)));
    for (const [position, { _id: payeeId }] of some.entries()) {
      drawn.push({ payeeId, drawn: await drawPrepared(ctx, payeeId, prepared[position] ?? 'nothing', drawing) });
    }
  }
  return drawn;
}

/** Writes it; when something was booked meanwhile, it is summed again, a few times. */
async function drawPrepared(ctx: CommandContext, payeeId: string, prepared: Prepared, drawing: Drawing): Promise<Drawn> {
  let current = prepared;
  for (let attempt = 1; typeof current !== 'string'; attempt += 1) {
    const drawn = await writeStatement(ctx, current);
    if (drawn !== 'busy' || attempt >= TRIES) return drawn;
    const payee = await ctx.db.get(commissionPayees, payeeId);
    if (payee === null) return 'nothing';
    current = await prepareStatement(ctx, payee, drawing);
  }
  return current;
}

function counted(before: ShardProgress, drawn: readonly DrawnPayee[], done: boolean): ShardProgress {
  const howMany = (...outcomes: readonly Drawn[]) => drawn.filter((one) => outcomes.includes(one.drawn)).length;
  return {
    after: drawn.at(-1)?.payeeId ?? before.after,
    done,
    drafted: before.drafted + howMany('drafted'),
    carried: before.carried + howMany('carried'),
    failed: before.failed + howMany('failed', 'busy'),
  };
}
