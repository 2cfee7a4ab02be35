import { AppError } from '../../../src/shared/errors/app-error';
import { dayOf } from '../../../src/shared/kernel/time';
import { action } from '../../_kit/runtime/action';
import { headquartersMembership } from '../../_kit/runtime/context';
import { changedArrival, keepArrival, KEEP_ARRIVAL_COST, openArrival } from '../arrival-record';

/** It comes on another day, sooner or later. */
export const postponeArrival = action(
  'warehouse.arrival.postpone',
  { roundTrips: 6 + KEEP_ARRIVAL_COST, documentsExamined: 8 },
  async ({ arrivalId, expectedOn }, ctx) => {
    headquartersMembership(ctx);
    if (expectedOn < dayOf(ctx.now)) throw new AppError('warehouse.arrival.day_past');
    return ctx.transact(async (tx) => {
      const arrival = await openArrival(tx, arrivalId, null);
      await keepArrival(tx, changedArrival(arrival, { expectedOn }));
      return { expectedOn };
    });
  },
);
