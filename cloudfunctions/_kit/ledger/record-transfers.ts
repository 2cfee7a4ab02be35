import { accountRules, type AccountName } from '../../../src/shared/domain/ledger/accounts';
import { credit, debit, EMPTY_BALANCE, type Balance, type Moved } from '../../../src/shared/domain/ledger/balance';
import type { LotPart, Transfer, TransferPlan } from '../../../src/shared/domain/ledger/transfer';
import { assert } from '../../../src/shared/kernel/assert';
import { dayOf } from '../../../src/shared/kernel/time';
import type { Transaction } from '../persistence/transaction';
import { ledgerAccounts, ledgerTransfers, type AccountDocument, type TransferDocument } from './documents';

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
  const balances = await readBalances(tx, plans);
  const written: TransferDocument[] = [];
  for (const [position, plan] of plans.entries()) {
    const pending = await pendingOf(tx, plan.transfer, written);
    written.push(apply(balances, plan, pending, position));
  }
  const at = Math.max(...plans.map(({ transfer }) => transfer.at));
  for (const [name, balance] of balances) await tx.put(ledgerAccounts, toAccountDocument(name, balance, at));
  await tx.insertAll(ledgerTransfers, written);
  return written;
}

/** The transfer that resolves a pending one; a second resolution meets the same id. */
export const resolutionId = (pendingId: string): string => `${pendingId}/resolved`;

async function readBalances(tx: Transaction, plans: readonly TransferPlan[]): Promise<Map<AccountName, Balance>> {
  const names = [...new Set(plans.flatMap(({ transfer }) => [transfer.from, transfer.to]))].filter(
    (name) => accountRules(name).held,
  );
  const balances = new Map<AccountName, Balance>();
  // In one order everywhere, so that two transactions meet at the first account they share.
  for (const name of names.sort()) balances.set(name, (await tx.get(ledgerAccounts, name)) ?? EMPTY_BALANCE);
  return balances;
}

async function pendingOf(
  tx: Transaction,
  transfer: Transfer,
  written: readonly TransferDocument[],
): Promise<TransferDocument | null> {
  if (transfer.pendingId === null) return null;
  const { pendingId } = transfer;
  const pending = written.find(({ _id }) => _id === pendingId) ?? (await tx.get(ledgerTransfers, pendingId));
  assert(pending?.mode === 'pending', `a pending transfer to resolve: ${pendingId}`);
  assert(transfer.id === resolutionId(pendingId), 'a resolution has the id that makes it the only one');
  assert(pending.from === transfer.from && pending.to === transfer.to, 'a resolution moves between the same accounts');
  assert(pending.asset === transfer.asset, 'a resolution moves the same asset');
  return pending;
}

function apply(
  balances: Map<AccountName, Balance>,
  { transfer, lots = {} }: TransferPlan,
  pending: TransferDocument | null,
  position: number,
): TransferDocument {
  assert(Number.isSafeInteger(transfer.amount) && transfer.amount > 0, 'a transfer moves a positive whole amount');
  assert(transfer.from !== transfer.to, 'a transfer moves between two accounts');
  const movementFor = (name: AccountName, side: 'from' | 'to') => ({
    transfer,
    pending: pending === null ? null : { amount: pending.amount, lots: side === 'from' ? pending.lotsOut : [] },
    rules: accountRules(name),
    orders: lots,
  });
  const change = (name: AccountName, side: 'from' | 'to', move: typeof debit): readonly LotPart[] => {
    const balance = balances.get(name);
    if (balance === undefined) return [];
    const moved: Moved = move(balance, movementFor(name, side));
    balances.set(name, moved.balance);
    return moved.lots;
  };
  const lotsOut = change(transfer.from, 'from', debit);
  const lotsIn = change(transfer.to, 'to', credit);
  return toTransferDocument(transfer, { lotsOut, lotsIn }, position);
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
    sequence: `${transfer.at.toString(36).padStart(9, '0')}${String(position).padStart(3, '0')}:${id}`,
  };
}

function toAccountDocument(name: AccountName, balance: Balance, at: number): AccountDocument {
  const { posted, pendingOut, pendingIn, lots } = balance;
  return { _id: name, posted, pendingOut, pendingIn, lots, nextExpiryAt: lots[0]?.expiresAt ?? null, updatedAt: at };
}
