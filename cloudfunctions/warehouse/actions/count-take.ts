import { accounts } from '../../../src/shared/domain/ledger/accounts';
import { EMPTY_BALANCE } from '../../../src/shared/domain/ledger/balance';
import { ledgerAccounts } from '../../_kit/ledger/documents';
import { action } from '../../_kit/runtime/action';
import { headquartersMembership } from '../../_kit/runtime/context';
import { modelInStock } from '../../catalog/in-transaction';
import { stockTakeLines, stockTakes } from '../documents';
import { countingTake, takeLineId } from '../take-record';

/** What lies on the shelf of one model, compared with the books of this very moment. */
export const countTake = action('warehouse.take.count', { roundTrips: 10, documentsExamined: 6 }, async ({ takeId, productId, counted }, ctx) => {
  headquartersMembership(ctx);
  const said = { counted, countedBy: ctx.actor.name ?? '', countedAt: ctx.now };
  return ctx.transact(async (tx) => {
    const take = await countingTake(tx, takeId);
    const { name, model, category } = await modelInStock(tx, productId);
    const { posted: onHand } = (await tx.get(ledgerAccounts, accounts.stock(productId))) ?? EMPTY_BALANCE;
    const lineId = takeLineId(takeId, productId);
    if ((await tx.get(stockTakeLines, lineId)) === null) await tx.put(stockTakes, { ...take, lines: take.lines + 1 });
    const difference = counted - onHand;
    await tx.put(stockTakeLines, { _id: lineId, takeId, productId, name, model, category, state: 'counted', difference, ...said });
    return { difference };
  });
});
