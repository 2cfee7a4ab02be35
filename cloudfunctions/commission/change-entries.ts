import type { EntryChange } from '../../src/shared/domain/commission/entry-life';
import type { TransferPlan } from '../../src/shared/domain/ledger/transfer';
import type { Transaction } from '../_kit/persistence/transaction';
import { commissionEntries, type EntryDocument } from './documents';
import { changedEntry } from './entry-record';

/**
 * Changes the lives of some entries in the caller's transaction; who has nothing to move stays as he is.
 * @param changeOf null for an entry that it does not concern
 * @returns the transfers to be recorded with it
 */
export async function changeEntries(
  tx: Transaction,
  entryIds: readonly string[],
  changeOf: (entry: EntryDocument) => EntryChange | null,
): Promise<TransferPlan[]> {
  const plans: TransferPlan[] = [];
  for (const entryId of entryIds) {
    const entry = await tx.get(commissionEntries, entryId);
    const change = entry === null ? null : changeOf(entry);
    if (entry === null || change === null || change.plans.length === 0) continue;
    plans.push(...change.plans);
    await tx.put(commissionEntries, changedEntry(entry, change.life));
  }
  return plans;
}
