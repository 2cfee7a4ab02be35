import { action } from '../../_kit/runtime/action';
import { rounds } from '../rounds';
import { runRounds } from '../run-rounds';
import { sweepOutbox } from '../sweep-outbox';

/** What the timer does every minute: events that were not delivered, then the rounds that are due. */
export const runMinute = action('jobs.minute.run', { roundTrips: 400, documentsExamined: 400 }, async (_input, ctx) => {
  const swept = await sweepOutbox(ctx).catch((error: unknown) => {
    ctx.log.error('sweep failed', error);
    return { delivered: 0, left: 0 };
  });
  const { run, failed } = await runRounds(rounds, ctx);
  return { ...swept, rounds: run, failed };
});
