import type { CollectionDeclaration, Document } from '../persistence/collections';
import { above } from '../persistence/conditions';
import { updateFields } from '../persistence/plain-writes';
import type { CommandContext } from '../runtime/context';
import { beginMonthly, type ShardProgress, type StatementRun } from './runs';

const PAGE = 50;
/** So many are summed side by side. */
const LANES = 10;
/** How often one is summed again that something is booked on meanwhile; the next drawing has it. */
const TRIES = 3;
/** Well inside the round's minute; the next one goes on from there. */
const ROUND_MS = 25_000;

/** `nothing`: no posting since the last one. `busy`: something was booked meanwhile; the next drawing has it. */
export type Drawn = 'drafted' | 'carried' | 'nothing' | 'failed' | 'busy';

/** Somebody who gets statements; indexed by `shard` and `_id`. */
interface Stated extends Document {
  readonly shard: number;
}

/** How statements of one kind are drawn. `Sums` is one that was summed and is not written yet. */
export interface Drafting<Member extends Stated, Sums> {
  readonly runs: CollectionDeclaration<StatementRun>;
  readonly members: CollectionDeclaration<Member>;
  /** Only reads, so that many can be prepared side by side; drawn by this very run before it died, it says so. */
  prepare(member: Member): Promise<Drawn | { readonly sums: Sums }>;
  /** Once however often it is asked, and only while nothing was booked since. */
  write(sums: Sums): Promise<Drawn>;
}

interface Kind<Member extends Stated, Sums> {
  readonly runs: CollectionDeclaration<StatementRun>;
  readonly begin: (run: StatementRun) => Promise<Drafting<Member, Sums>>;
}

/**
 * Goes on with the oldest run that is not done, part by part, each from where it was. How far a part is, is
 * written after each page; a page that is done again finds its statements drawn.
 * @returns how many statements were drafted, and whether nothing is left
 */
export async function carryOnRuns<Member extends Stated, Sums>(
  ctx: CommandContext,
  { runs, begin }: Kind<Member, Sums>,
  forMs = ROUND_MS,
): Promise<{ readonly drafted: number; readonly finished: boolean }> {
  await beginMonthly(ctx, runs);
  const [run] = await ctx.db.find(runs, { where: { state: 'running' }, orderBy: [['startedAt', 'asc']], limit: 1 });
  if (run === undefined) return { drafted: 0, finished: true };
  const drafting = await begin(run);
  const stopAt = performance.now() + forMs;
  const open = Object.entries(run.shards).filter(([, { done }]) => !done);
  let left = 0;
  let drafted = 0;
  for (const [shard, progress] of open) {
    const reached = await carryOnShard(ctx, { run, shard, progress, drafting, stopAt });
    drafted += reached.drafted - progress.drafted;
    if (!reached.done) left += 1;
  }
  if (left > 0) return { drafted, finished: false };
  await updateFields(runs, run._id, { state: 'done', finishedAt: ctx.now });
  // There may be a younger one.
  return { drafted, finished: false };
}

interface ShardWork<Member extends Stated, Sums> {
  readonly run: StatementRun;
  readonly shard: string;
  readonly progress: ShardProgress;
  readonly drafting: Drafting<Member, Sums>;
  readonly stopAt: number;
}

async function carryOnShard<Member extends Stated, Sums>(ctx: CommandContext, work: ShardWork<Member, Sums>): Promise<ShardProgress> {
  const { run, shard, drafting, stopAt } = work;
  let reached = work.progress;
  while (!reached.done && performance.now() < stopAt) {
    const page = await ctx.db.find(drafting.members, {
      where: { shard: Number(shard), _id: run.only ?? above(reached.after) },
      orderBy: [['_id', 'asc']],
      limit: PAGE,
    });
    const drawn = await drawPage(ctx, page, drafting, stopAt);
    reached = counted(reached, drawn, page.length < PAGE && drawn.length === page.length);
    await updateFields(drafting.runs, run._id, { shards: { [shard]: reached } });
  }
  return reached;
}

interface DrawnMember {
  readonly id: string;
  readonly drawn: Drawn;
}

/**
 * As many of a page as there is time for, in its order. Some are summed side by side, then each is written by itself:
 * nothing may be asked for by query while a transaction of the same call is open (platform.md: Trap 1).
 */
async function drawPage<Member extends Stated, Sums>(
  ctx: CommandContext,
  page: readonly Member[],
  drafting: Drafting<Member, Sums>,
  stopAt: number,
): Promise<readonly DrawnMember[]> {
  const drawn: DrawnMember[] = [];
  for (let first = 0; first < page.length && performance.now() < stopAt; first += LANES) {
    const some = page.slice(first, first + LANES);
    const prepared = await Promise.all(some.map((member) => drafting.prepare(member)));
    for (const [position, { _id: id }] of some.entries()) {
      drawn.push({ id, drawn: await drawPrepared(ctx, id, prepared[position] ?? 'nothing', drafting) });
    }
  }
  return drawn;
}

/** Writes it; when something was booked meanwhile, it is summed again, a few times. */
async function drawPrepared<Member extends Stated, Sums>(
  { db }: CommandContext,
  id: string,
  prepared: Drawn | { readonly sums: Sums },
  drafting: Drafting<Member, Sums>,
): Promise<Drawn> {
  let current = prepared;
  for (let attempt = 1; typeof current !== 'string'; attempt += 1) {
    const drawn = await drafting.write(current.sums);
    if (drawn !== 'busy' || attempt >= TRIES) return drawn;
    const member = await db.get(drafting.members, id);
    if (member === null) return 'nothing';
    current = await drafting.prepare(member);
  }
  return current;
}

function counted(before: ShardProgress, drawn: readonly DrawnMember[], done: boolean): ShardProgress {
  const howMany = (...outcomes: readonly Drawn[]) => drawn.filter((one) => outcomes.includes(one.drawn)).length;
  return {
    after: drawn.at(-1)?.id ?? before.after,
    done,
    drafted: before.drafted + howMany('drafted'),
    carried: before.carried + howMany('carried'),
    failed: before.failed + howMany('failed', 'busy'),
  };
}
