import { cancelArrival as planCancel, openPieces } from '../../../src/shared/domain/stock/arrival';
import { recordTransfers } from '../../_kit/ledger/record-transfers';
import { action } from '../../_kit/runtime/action';
import { headquartersMembership } from '../../_kit/runtime/context';
import { arrivalFacts, changedArrival, keepArrival, KEEP_ARRIVAL_COST, openArrival } from '../arrival-record';

/** What has not come does not come; what came stays. */
export const cancelArrival = action(
  'warehouse.arrival.cancel',
  { roundTrips: 9 + KEEP_ARRIVAL_COST, documentsExamined: 10 },
  async ({ arrivalId, basedOn, reason }, ctx) => {
    headquartersMembership(ctx);
    const by = ctx.actor.name ?? '';
    return ctx.transact(async (tx) => {
      const arrival = await openArrival(tx, arrivalId, basedOn);
      const { plans, held, change } = planCancel(arrival, { facts: arrivalFacts(arrival, by, reason), at: ctx.now });
      await recordTransfers(tx, plans);
      await keepArrival(tx, changedArrival(arrival, { ...change, held }));
      return { cancelled: openPieces(arrival) };
    });
  },
);
