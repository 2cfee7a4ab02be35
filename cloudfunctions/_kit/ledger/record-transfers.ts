import { accountRules, type AccountName } from '../../../src/shared/domain/ledger/accounts';
import { applyTransfer } from '../../../src/shared/domain/ledger/apply-transfer';
import { EMPTY_BALANCE, type Balance } from '../../../src/shared/domain/ledger/balance';
import type { RecordedTransfer, Transfer, TransferPlan } from '../../../src/shared/domain/ledger/transfer';
import { assert } from '../../../src/shared/kernel/assert';
import { dayOf } from '../../../src/shared/kernel/time';
import type { Transaction } from '../persistence/transaction';
import { ledgerAccounts, ledgerTransfers, type AccountDocument, type TransferDocument } from './documents';
import { sequenceOf } from './sequence';

/**
 * A transfer is booked at most so long before it is written, in milliseconds. No function lives that long; days that
 * ended longer ago are complete and may be closed.
 */
export const LONGEST_BOOKING_MS = 3_600_000;

/**
 * Writes transfers into the journal, and what they change of held accounts, in the caller's transaction. They are
 * applied in the order given; all or none.
 *
 * Costs one read and one write for every held account, one read for every pending transfer that is resolved, and one
 * write for all transfers together.
 * @throws AppError `ledger.balance.not_enough`; a duplicate key when a transfer's id is taken, or a pending transfer is
 * resolved already
 */
export async function recordTransfers(
  tx: Transaction,
  plans: readonly TransferPlan[],
): Promise<readonly TransferDocument[]> {
  if (plans.length === 0) return [];
  const oldest = Date.now() - LONGEST_BOOKING_MS;
  assert(
    plans.every(({ transfer }) => transfer.at > oldest),
    'a transfer is booked when it is recorded',
  );
  const balances = await readBalances(tx, plans);
  const written: TransferDocument[] = [];
  for (const [position, plan] of plans.entries()) {
    const pending = await pendingOf(tx, plan.transfer, written);
    const lots = applyTransfer(balances, plan, pending);
    written.push(toTransferDocument(plan.transfer, lots, position));
  }
  const at = Math.max(...plans.map(({ transfer }) => transfer.at));
  for (const [name, balance] of balances) await tx.put(ledgerAccounts, toAccountDocument(name, balance, at));
  await tx.insertAll(ledgerTransfers, written);
  return written;
}

async function readBalances(tx: Transaction, plans: readonly TransferPlan[]): Promise<Map<AccountName, Balance>> {
  const names = [...new Set(plans.flatMap(({ transfer }) => [transfer.from, transfer.to]))].filter(
    (name) => accountRules(name).held,
  );
  const balances = new Map<AccountName, Balance>();
  // In one order everywhere, so that two transactions meet at the first account they share.
  for (const name of names.sort()) balances.set(name, (await tx.get(ledgerAccounts, name)) ?? EMPTY_BALANCE);
  return balances;
}

/** The pending transfer that this one resolves; it may be one of those recorded together with it. */
async function pendingOf(
  tx: Transaction,
  { pendingId }: Transfer,
  written: readonly TransferDocument[],
): Promise<RecordedTransfer | null> {
  if (pendingId === null) return null;
  return written.find(({ _id }) => _id === pendingId) ?? (await tx.get(ledgerTransfers, pendingId));
}

function toTransferDocument(
  { id, ...transfer }: Transfer,
  lots: Pick<TransferDocument, 'lotsOut' | 'lotsIn'>,
  position: number,
): TransferDocument {
  return {
    ...transfer,
    ...lots,
    _id: id,
    accounts: [transfer.from, transfer.to],
    on: dayOf(transfer.at),
    sequence: sequenceOf(transfer.at, position, id),
  };
}

function toAccountDocument(name: AccountName, balance: Balance, at: number): AccountDocument {
  const { posted, pendingOut, pendingIn, lots } = balance;
  return { _id: name, posted, pendingOut, pendingIn, lots, nextExpiryAt: lots[0]?.expiresAt ?? null, updatedAt: at };
}
