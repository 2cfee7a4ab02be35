import { accounts } from '../../../src/shared/domain/ledger/accounts';
import { EMPTY_BALANCE } from '../../../src/shared/domain/ledger/balance';
import { countStock as planCount } from '../../../src/shared/domain/stock/stock-plans';
import { AppError } from '../../../src/shared/errors/app-error';
import { ledgerAccounts } from '../../_kit/ledger/documents';
import { recordTransfers } from '../../_kit/ledger/record-transfers';
import { action } from '../../_kit/runtime/action';
import { headquartersMembership } from '../../_kit/runtime/context';
import { modelInStock } from '../../catalog/in-transaction';

/** Sets what is on the shelf to what somebody counted; the difference is booked with its reason. */
export const countStock = action(
  'warehouse.stock.count',
  { roundTrips: 9, documentsExamined: 5 },
  async ({ productId, counted, basedOn, reason }, ctx) => {
    headquartersMembership(ctx);
    const countId = ctx.newId('stockCount');
    const facts = { reason, by: ctx.actor.name ?? '' };
    return ctx.transact(async (tx) => {
      await modelInStock(tx, productId);
      const { posted: onHand, pendingOut: reserved } =
        (await tx.get(ledgerAccounts, accounts.stock(productId))) ?? EMPTY_BALANCE;
      if (onHand !== basedOn) throw new AppError('warehouse.stock.changed', { onHand });
      if (counted < reserved) throw new AppError('warehouse.stock.below_reserved', { reserved });
      const plan = planCount({ countId, productId, onHand, counted }, { facts, at: ctx.now });
      if (plan !== null) await recordTransfers(tx, [plan]);
      return { onHand: counted, reserved, available: counted - reserved, difference: counted - onHand };
    });
  },
);
