import { AppError } from '../../../src/shared/errors/app-error';
import { action } from '../../_kit/runtime/action';
import { headquartersMembership } from '../../_kit/runtime/context';
import { stockTakes } from '../documents';
import { startWork } from '../run-work';
import { countingTake } from '../take-record';

/** All differences are to be booked: that begins at once in a call of its own, and what is not finished then the rounds do. */
export const approveTake = action(
  'warehouse.take.approve',
  { roundTrips: 6, documentsExamined: 3 },
  ({ takeId, reason }, ctx) => {
    headquartersMembership(ctx);
    return ctx.transact(async (tx) => {
      const take = await countingTake(tx, takeId);
      if (take.lines === 0) throw new AppError('warehouse.take.empty');
      await tx.put(stockTakes, { ...take, state: 'booking', approvedBy: ctx.actor.name ?? '', reason });
      return { lines: take.lines };
    });
  },
  async (stored, { log }) => {
    await startWork(log);
    return stored;
  },
);
