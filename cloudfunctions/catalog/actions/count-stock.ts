import { accounts } from '../../../src/shared/domain/ledger/accounts';
import { EMPTY_BALANCE } from '../../../src/shared/domain/ledger/balance';
import { countStock as planCount } from '../../../src/shared/domain/stock/stock-plans';
import { AppError } from '../../../src/shared/errors/app-error';
import { ledgerAccounts } from '../../_kit/ledger/documents';
import { recordTransfers } from '../../_kit/ledger/record-transfers';
import { action } from '../../_kit/runtime/action';
import { headquartersMembership } from '../../_kit/runtime/context';
import { products } from '../documents';

/** Sets what is on the shelf to what somebody counted; the difference is booked with its reason. */
export const countStock = action(
  'catalog.stock.count',
  { roundTrips: 10, documentsExamined: 6 },
  async ({ productId, counted, basedOn, reason, restockOn }, ctx) => {
    headquartersMembership(ctx);
    const countId = ctx.newId('stockCount');
    const facts = { reason, by: ctx.actor.name ?? '' };
    return ctx.transact(async (tx) => {
      const product = await tx.get(products, productId);
      if (product?.kind !== 'product') throw new AppError('catalog.product.missing', { productId });
      const { posted: onHand, pendingOut: reserved } =
        (await tx.get(ledgerAccounts, accounts.stock(productId))) ?? EMPTY_BALANCE;
      if (onHand !== basedOn) throw new AppError('catalog.stock.changed', { onHand });
      if (counted < reserved) throw new AppError('catalog.stock.below_reserved', { reserved });
      const plan = planCount({ countId, productId, onHand, counted }, { facts, at: ctx.now });
      if (plan !== null) await recordTransfers(tx, [plan]);
      if (restockOn !== undefined && restockOn !== product.restockOn) await tx.put(products, { ...product, restockOn });
      return { onHand: counted, reserved, available: counted - reserved, difference: counted - onHand };
    });
  },
);
