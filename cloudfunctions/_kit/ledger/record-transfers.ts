import { accountRules, heldGroupOf, type AccountName } from '../../../src/shared/domain/ledger/accounts';
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
 * Costs one read and one write for every held account, one read for every pending transfer that is resolved and that its
 * plan does not know, and one write for all transfers together.
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
  const held = await readHeld(tx, plans);
  const balances = new Map<AccountName, Balance>([...held].map(([name, kept]) => [name, kept ?? EMPTY_BALANCE]));
  const written: TransferDocument[] = [];
  for (const [position, plan] of plans.entries()) {
    const pending = await pendingOf(tx, plan, written);
    const lots = applyTransfer(balances, plan, pending);
    written.push(toTransferDocument(plan.transfer, { ...lots, pendingAmount: pending?.amount ?? null }, position));
  }
  const at = Math.max(...plans.map(({ transfer }) => transfer.at));
  for (const [name, balance] of balances) {
    const transfers = (held.get(name)?.transfers ?? 0) + written.filter(({ accounts }) => accounts.includes(name)).length;
    await tx.put(ledgerAccounts, toAccountDocument(name, balance, { transfers, at }));
  }
  await tx.insertAll(ledgerTransfers, written);
  return written;
}

/** The held accounts that are touched, as they are; null for one that never was. */
async function readHeld(
  tx: Transaction,
  plans: readonly TransferPlan[],
): Promise<ReadonlyMap<AccountName, AccountDocument | null>> {
  const names = [...new Set(plans.flatMap(({ transfer }) => [transfer.from, transfer.to]))].filter(
    (name) => accountRules(name).held,
  );
  const held = new Map<AccountName, AccountDocument | null>();
  // In one order everywhere, so that two transactions meet at the first account they share.
  for (const name of names.sort()) held.set(name, await tx.get(ledgerAccounts, name));
  return held;
}

/**
 * The pending transfer that this one resolves; it may be one of those recorded together with it. What a promise keeps of
 * it is as good as the journal's: both were written together and never change, and that it was resolved already shows
 * when its resolution meets the first.
 */
async function pendingOf(
  tx: Transaction,
  { transfer: { pendingId }, pending }: TransferPlan,
  written: readonly TransferDocument[],
): Promise<RecordedTransfer | null> {
  if (pendingId === null) return null;
  return written.find(({ _id }) => _id === pendingId) ?? pending ?? (await tx.get(ledgerTransfers, pendingId));
}

function toTransferDocument(
  { id, ...transfer }: Transfer,
  applied: Pick<TransferDocument, 'lotsOut' | 'lotsIn' | 'pendingAmount'>,
  position: number,
): TransferDocument {
  return {
    ...transfer,
    ...applied,
    _id: id,
    accounts: [transfer.from, transfer.to],
    on: dayOf(transfer.at),
    sequence: sequenceOf(transfer.at, position, id),
  };
}

function toAccountDocument(
  name: AccountName,
  { posted, pendingOut, pendingIn, lots }: Balance,
  { transfers, at }: { readonly transfers: number; readonly at: number },
): AccountDocument {
  const nextExpiryAt = lots[0]?.expiresAt ?? null;
  const uneven = posted === 0 ? null : heldGroupOf(name);
  return { _id: name, posted, pendingOut, pendingIn, lots, nextExpiryAt, transfers, updatedAt: at, uneven };
}
