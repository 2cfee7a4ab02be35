import { deliverCommand, dueCommandIds } from '../_kit/outbox/deliver';
import type { Reader } from '../_kit/persistence/reader';
import type { Log } from '../_kit/runtime/log';
import { subscribers } from './subscribers';

const BATCH = 20;
/** Leaves the rounds their part of the 60 seconds of config.json; the next sweep goes on where this one stopped. */
const SWEEP_MS = 20_000;

/**
 * Commands whose events are due, oldest first. A failed one is put off before the next batch is read, so a sweep never
 * meets it twice.
 */
export async function sweepOutbox(context: {
  readonly db: Reader;
  readonly log: Log;
  readonly now: number;
}): Promise<{ readonly delivered: number; readonly left: number }> {
  const { db, now } = context;
  const startedAt = performance.now();
  const inTime = () => performance.now() - startedAt < SWEEP_MS;
  const counts = { delivered: 0, left: 0 };
  for (
    let due = await dueCommandIds(db, now, BATCH);
    due.length > 0 && inTime();
    due = await dueCommandIds(db, now, BATCH)
  ) {
    for (const commandId of due) {
      if (!inTime()) break;
      const done = await deliverCommand(commandId, { ...context, subscribers });
      counts[done ? 'delivered' : 'left'] += 1;
    }
  }
  return counts;
}
