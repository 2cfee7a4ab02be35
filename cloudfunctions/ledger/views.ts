import type { Output } from '../../src/shared/contract/registry';
import type { AccountName } from '../../src/shared/domain/ledger/accounts';
import { availableOf, type Balance } from '../../src/shared/domain/ledger/balance';
import { changeOf } from '../../src/shared/domain/ledger/totals';
import type { Facts } from '../../src/shared/domain/ledger/transfer';
import type { TransferDocument } from '../_kit/ledger/documents';

type Explanation = Output<'ledger.account.explain'>;

export function toBalanceView(balance: Balance): Explanation['balance'] {
  const { posted, pendingIn, pendingOut, lots } = balance;
  return { available: availableOf(balance), posted, pendingIn, pendingOut, lots: [...lots] };
}

/** A transfer as one of its two accounts sees it. */
export function toPosting(transfer: TransferDocument, account: AccountName): Explanation['rows'][number] {
  const { _id: id, kind, asset, amount, mode, from, to, facts, at, reversalOf, pendingId } = transfer;
  const direction = to === account ? 'in' : 'out';
  return {
    id,
    kind,
    asset,
    direction,
    amount: changeOf(account, transfer),
    transferAmount: amount,
    mode,
    counterAccount: direction === 'in' ? from : to,
    facts: shown(facts),
    at,
    reversalOf,
    pendingId,
  };
}

const MOST_FACTS = 30;
const LONGEST_FACT = 300;

/** Facts fit the wire, whatever somebody froze. */
function shown(facts: Facts): Explanation['rows'][number]['facts'] {
  return Object.fromEntries(
    Object.entries(facts)
      .slice(0, MOST_FACTS)
      .map(([name, fact]) => [name, typeof fact === 'string' ? fact.slice(0, LONGEST_FACT) : fact]),
  );
}
