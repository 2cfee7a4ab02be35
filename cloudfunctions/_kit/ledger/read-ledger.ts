import { accountRules, type AccountName } from '../../../src/shared/domain/ledger/accounts';
import { EMPTY_BALANCE, type Balance } from '../../../src/shared/domain/ledger/balance';
import { assert } from '../../../src/shared/kernel/assert';
import { below, oneOf } from '../persistence/conditions';
import type { Reader } from '../persistence/reader';
import { ledgerAccounts, ledgerTransfers, type TransferDocument } from './documents';

/** The balances of held accounts by name, in one query; an account that was never touched is empty. */
export async function balancesOf(
  db: Reader,
  names: readonly AccountName[],
): Promise<ReadonlyMap<AccountName, Balance>> {
  assert(
    names.every((name) => accountRules(name).held),
    'house accounts have no balance document',
  );
  const found =
    names.length === 0 ? [] : await db.find(ledgerAccounts, { where: { _id: oneOf(names) }, limit: names.length });
  const byName = new Map<string, Balance>(found.map((document) => [document._id, document]));
  return new Map(names.map((name) => [name, byName.get(name) ?? EMPTY_BALANCE]));
}

export async function balanceOf(db: Reader, name: AccountName): Promise<Balance> {
  return (await balancesOf(db, [name])).get(name) ?? EMPTY_BALANCE;
}

/** The postings behind an account's balance, newest first; `after` is the `sequence` of the last one shown. */
export async function postingsOf(
  db: Reader,
  name: AccountName,
  options: { readonly after?: string | undefined; readonly limit: number },
): Promise<readonly TransferDocument[]> {
  const { after, limit } = options;
  return db.find(ledgerTransfers, {
    where: { accounts: name, ...(after === undefined ? {} : { sequence: below(after) }) },
    orderBy: [['sequence', 'desc']],
    limit,
  });
}
