import { deliverCommand, dueCommandIds } from '../../_kit/outbox/deliver';
import { action } from '../../_kit/runtime/action';
import { subscribers } from '../subscribers';

const BATCH = 20;
/** Well inside the 60 seconds of config.json, so that the round ends by itself and the next one goes on from there. */
const ROUND_MS = 40_000;

/**
 * One round of the timer: commands whose events are due, oldest first. A failed one is put off before the next batch is
 * read, so a round never meets it twice.
 */
export const sweepEvents = action(
  'jobs.events.sweep',
  { roundTrips: 400, documentsExamined: 400 },
  async (_input, { db, log, now }) => {
    const startedAt = performance.now();
    const inTime = () => performance.now() - startedAt < ROUND_MS;
    const counts = { delivered: 0, left: 0 };
    for (
      let due = await dueCommandIds(db, now, BATCH);
      due.length > 0 && inTime();
      due = await dueCommandIds(db, now, BATCH)
    ) {
      for (const commandId of due) {
        if (!inTime()) break;
        const done = await deliverCommand(commandId, { subscribers, db, log, now });
        counts[done ? 'delivered' : 'left'] += 1;
      }
    }
    return counts;
  },
);
