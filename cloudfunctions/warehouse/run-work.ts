import { randomUUID } from 'node:crypto';
import { callOther } from '../_kit/runtime/call-other';
import type { CommandContext } from '../_kit/runtime/context';
import type { Log } from '../_kit/runtime/log';
import { stockImportParts, stockImports, stockTakeLines, stockTakes } from './documents';
import { bookImportPart } from './import-booking';
import { bookTakeLine } from './take-record';

/** A sheet of a few hundred rows is done by then. */
const FIRST_MS = 3_000;
/** What a round takes at most, well inside the function's time. */
const ROUND_MS = 25_000;
/** Rows that are read ahead. */
const AHEAD = 50;

/** Begins at once, in a call of its own; what is left the rounds do. */
export async function startWork(log: Log): Promise<void> {
  await callOther('warehouse.work.run', { forMs: FIRST_MS }, randomUUID()).catch((error: unknown) => log.error('the work waits for its round', error));
}

interface Work {
  readonly rows: number;
  readonly finished: boolean;
}

/**
 * Books rows of imports and stock takes one after another, each in a transaction of its own with a mark that it is done: it
 * may be stopped after any of them, and run twice at once.
 */
export async function runWork(ctx: CommandContext, forMs = ROUND_MS): Promise<Work> {
  const stopAt = performance.now() + forMs;
  let rows = 0;
  for (;;) {
    const next = await nextWork(ctx);
    if (next.length === 0) return { rows, finished: true };
    for (const book of next) {
      if (performance.now() > stopAt) return { rows, finished: false };
      rows += await book();
    }
  }
}

/** What is next: of the oldest stock take, then of the oldest import. */
async function nextWork(ctx: CommandContext): Promise<readonly (() => Promise<number>)[]> {
  const { db, now } = ctx;
  const oldest = { where: { state: 'booking' }, orderBy: [['_id', 'asc']], limit: 1 } as const;
  const [take] = await db.find(stockTakes, oldest);
  if (take !== undefined) {
    const lines = await db.find(stockTakeLines, { where: { takeId: take._id, state: 'counted' }, orderBy: [['_id', 'asc']], limit: AHEAD });
    return lines.map((line) => async () => {
      await ctx.transactOnce(`take:${line._id}`, (tx) => bookTakeLine(tx, line, take, now).then(() => null));
      return 1;
    });
  }
  const [sheet] = await db.find(stockImports, oldest);
  if (sheet === undefined) return [];
  const parts = await db.find(stockImportParts, { where: { importId: sheet._id, done: false }, orderBy: [['_id', 'asc']], limit: AHEAD });
  return parts.map((part) => async () => {
    await ctx.transactOnce(`import:${part._id}`, (tx) => bookImportPart(tx, part, sheet, now).then(() => null));
    return part.rows.length;
  });
}
