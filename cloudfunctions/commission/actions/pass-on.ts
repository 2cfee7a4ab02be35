import { leftOf } from '../../../src/shared/domain/commission/entry-life';
import { accounts } from '../../../src/shared/domain/ledger/accounts';
import { posted } from '../../../src/shared/domain/ledger/make-transfer';
import { AppError } from '../../../src/shared/errors/app-error';
import { recordTransfers } from '../../_kit/ledger/record-transfers';
import { isDuplicateKey } from '../../_kit/persistence/database-errors';
import { action } from '../../_kit/runtime/action';
import { findCredit } from '../../attribution/public';
import { findPeople } from '../../identity/public';
import { commissionEntries } from '../documents';
import { keepPayee } from '../payees';

/**
 * From who brought a buyer to that buyer, of money that is his already, once for each entry. A refund afterwards takes it
 * back from who earned it: what he gave away he gave himself.
 */
export const passOn = action(
  'commission.pass_on',
  { roundTrips: 18, documentsExamined: 16 },
  async ({ entryId, amountFen }, ctx) => {
    const { actor, db, now } = ctx;
    const seen = await db.get(commissionEntries, entryId);
    if (seen?.payeeId !== actor.personId) throw new AppError('commission.entry.missing');
    const credit = await findCredit(db, seen.orderId);
    const buyerId = credit?.buyerId ?? null;
    if (seen.chain !== 'referral' || seen.level !== 1 || buyerId === null || buyerId === actor.personId) throw new AppError('commission.pass_on.not_allowed');
    const toName = (await findPeople(db, [buyerId])).get(buyerId)?.name ?? '';
    try {
      return await ctx.transact(async (tx) => {
        const entry = await tx.get(commissionEntries, entryId);
        if (entry?.state !== 'payable') throw new AppError('commission.pass_on.not_allowed');
        const mostFen = leftOf(entry);
        if (amountFen > mostFen) throw new AppError('commission.pass_on.too_much', { mostFen });
        const { orderNo = null, title = null } = entry.promised.facts;
        const transfer = posted({
          id: `passed:${entryId}`,
          asset: 'CNY',
          amount: amountFen,
          from: accounts.payeeCommission(actor.personId),
          to: accounts.payeeCommission(buyerId),
          kind: 'commission_passed_on',
          facts: { entryId, orderNo, title },
          at: now,
        });
        await recordTransfers(tx, [{ transfer }]);
        await keepPayee(tx, { kind: 'person', id: buyerId, name: toName, outside: true });
        return { passedFen: amountFen, leftFen: mostFen - amountFen, toName };
      });
    } catch (error) {
      if (error instanceof AppError && error.code === 'ledger.balance.not_enough') throw new AppError('commission.pass_on.too_much', { mostFen: 0 });
      if (isDuplicateKey(error)) throw new AppError('commission.pass_on.not_allowed');
      throw error;
    }
  },
);
