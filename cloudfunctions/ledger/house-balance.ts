import { MOVING_MODES } from '../../src/shared/domain/ledger/account-statement';
import { accountRules, type AccountName } from '../../src/shared/domain/ledger/accounts';
import { EMPTY_BALANCE, type Balance } from '../../src/shared/domain/ledger/balance';
import { ledgerTransfers } from '../_kit/ledger/documents';
import { above, oneOf } from '../_kit/persistence/conditions';
import type { Reader } from '../_kit/persistence/reader';
import { latestClosing, totalsOf } from './closings';

/** What a house account holds: the running totals, and what came after them. Two round trips. */
export async function houseBalance(db: Reader, name: AccountName): Promise<Balance> {
  const closing = await latestClosing(db);
  const change = { $cond: [{ $eq: ['$to', name] }, '$amount', { $multiply: ['$amount', -1] }] };
  const [later] = await db.aggregate<{ readonly sum: number }>(ledgerTransfers, [
    { match: { accounts: name, sequence: above(closing.through), mode: oneOf(MOVING_MODES) } },
    { group: { _id: null, sum: { $sum: change } } },
  ]);
  const closed = totalsOf(closing).get(accountRules(name).group) ?? 0;
  return { ...EMPTY_BALANCE, posted: closed + (later?.sum ?? 0) };
}
