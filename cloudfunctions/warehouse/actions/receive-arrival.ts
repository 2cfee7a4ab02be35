import { accounts } from '../../../src/shared/domain/ledger/accounts';
import { openPieces, receiveArrival as planReceipt } from '../../../src/shared/domain/stock/arrival';
import { AppError } from '../../../src/shared/errors/app-error';
import { ledgerAccounts } from '../../_kit/ledger/documents';
import { recordTransfers } from '../../_kit/ledger/record-transfers';
import { action } from '../../_kit/runtime/action';
import { headquartersMembership } from '../../_kit/runtime/context';
import { arrivalFacts, changedArrival, keepArrival, KEEP_ARRIVAL_COST, openArrival } from '../arrival-record';

/** Pieces are on the shelf and can be sold; what did not come stays expected. */
export const receiveArrival = action(
  'warehouse.arrival.receive',
  { roundTrips: 10 + KEEP_ARRIVAL_COST, documentsExamined: 12 },
  async ({ arrivalId, basedOn, quantity }, ctx) => {
    headquartersMembership(ctx);
    const by = ctx.actor.name ?? '';
    return ctx.transact(async (tx) => {
      const arrival = await openArrival(tx, arrivalId, basedOn);
      const open = openPieces(arrival);
      if (quantity > open) throw new AppError('warehouse.arrival.changed', { open });
      const { plans, held, change } = planReceipt(arrival, quantity, { facts: arrivalFacts(arrival, by), at: ctx.now });
      await recordTransfers(tx, plans);
      await keepArrival(tx, changedArrival(arrival, { ...change, held }));
      const stock = await tx.get(ledgerAccounts, accounts.stock(arrival.productId));
      return { open: held.left, onHand: stock?.posted ?? quantity };
    });
  },
);
