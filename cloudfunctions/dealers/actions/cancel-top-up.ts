import { accounts } from '../../../src/shared/domain/ledger/accounts';
import { AppError } from '../../../src/shared/errors/app-error';
import { ledgerAccounts } from '../../_kit/ledger/documents';
import { recordTransfers } from '../../_kit/ledger/record-transfers';
import { action } from '../../_kit/runtime/action';
import { awaitingOfBill, CLOSE_COST } from '../../payments/in-transaction';
import { ownDealership } from '../access';
import { topUps } from '../documents';
import { billCancelled, toTopUpDocument } from '../top-up';
import { toTopUpView } from '../views';

const BUDGET = { roundTrips: 12 + CLOSE_COST.roundTrips, documentsExamined: 10 + CLOSE_COST.documentsExamined };

/**
 * Takes a bill back of which nothing was paid, and nothing was recorded that finance still has to decide about. A payment that
 * is under way with WeChat then pays too much, and goes back.
 */
export const cancelTopUp = action('dealers.top_up.cancel', BUDGET, async ({ topUpId }, ctx) => {
  const { organisationId } = ownDealership(ctx);
  return ctx.transact(async (tx) => {
    const topUp = await tx.get(topUps, topUpId);
    if (topUp === null || topUp.organisationId !== organisationId) throw new AppError('dealers.top_up.missing');
    if (topUp.cancelled) return toTopUpView(topUp);
    const due = await tx.get(ledgerAccounts, accounts.orderDue(topUpId));
    if (topUp.creditedFen > 0 || due?.posted !== topUp.amountFen) throw new AppError('dealers.top_up.paid');
    const awaitingFen = await awaitingOfBill(tx, topUpId);
    if (awaitingFen > 0) throw new AppError('dealers.top_up.awaits_confirmation', { awaitingFen });
    await recordTransfers(tx, [{ transfer: billCancelled(topUp, ctx.now) }]);
    const cancelled = toTopUpDocument({ ...topUp, cancelled: true, openOf: null });
    await tx.put(topUps, cancelled);
    return toTopUpView(cancelled);
  });
});
