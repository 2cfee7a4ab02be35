import { accounts, accountNamed } from '../../src/shared/domain/ledger/accounts';
import { posted } from '../../src/shared/domain/ledger/make-transfer';
import type { TransferPlan } from '../../src/shared/domain/ledger/transfer';
import { assert } from '../../src/shared/kernel/assert';
import { ledgerAccounts, type AccountDocument } from '../_kit/ledger/documents';
import { recordTransfers } from '../_kit/ledger/record-transfers';
import { runTransaction } from '../_kit/persistence/transaction';
import { readOnce } from './read-once';

/** What expired. */
export interface Expired {
  readonly accounts: number;
  readonly lots: number;
  readonly points: number;
}

/**
 * Lets the lots of some accounts expire that are due, each by a transfer of its own that takes from no other lot. The
 * accounts are looked at inside the transaction, so whatever happened meanwhile, and however often this runs, is right.
 */
export async function expireLots(accountIds: readonly string[], now: number): Promise<Expired> {
  return runTransaction(async (transaction) => {
    const tx = readOnce(transaction);
    const plans: TransferPlan[] = [];
    for (const id of accountIds) {
      const account = await tx.get(ledgerAccounts, id);
      if (account !== null) plans.push(...expiryPlans(account, now));
    }
    await recordTransfers(tx, plans);
    const touched = new Set(plans.map(({ transfer }) => transfer.from));
    const points = plans.reduce((sum, { transfer }) => sum + transfer.amount, 0);
    return { accounts: touched.size, lots: plans.length, points };
  });
}

function expiryPlans({ _id, lots }: AccountDocument, now: number): TransferPlan[] {
  const from = accountNamed(_id);
  assert(from !== null, 'lots lie in an account of a known kind');
  const [, personId = ''] = _id.split('/');
  return lots
    .filter(({ expiresAt }) => expiresAt <= now)
    .map(({ lotId, remaining, expiresAt }) => {
      const transfer = posted({
        id: `expire:${personId}:${lotId}:${expiresAt}`,
        asset: 'POINT',
        amount: remaining,
        from,
        to: accounts.house.pointsExpired,
        kind: 'points_expired',
        facts: { lotId, expiredAt: expiresAt },
        at: now,
      });
      return { transfer, lots: { takeFirst: lotId, only: true } };
    });
}
