import { accounts } from '../../src/shared/domain/ledger/accounts';
import { availableOf } from '../../src/shared/domain/ledger/balance';
import { partsUsed, takeOutParts } from '../../src/shared/domain/service/parts';
import { ledgerAccounts } from '../_kit/ledger/documents';
import { recordTransfers } from '../_kit/ledger/record-transfers';
import type { Transaction } from '../_kit/persistence/transaction';
import type { WorkOrderDocument } from './documents';

/** What of the agreed charges is not paid yet, whole fen; negative when too much was. In the caller's transaction. */
export async function dueFenOf(tx: Transaction, { _id, charges }: WorkOrderDocument): Promise<number> {
  if (!charges.some(({ state }) => state === 'agreed')) return 0;
  return (await tx.get(ledgerAccounts, accounts.orderDue(_id)))?.posted ?? 0;
}

/** The parts that a finished job used leave the warehouse, in the caller's transaction. */
export async function takeOut(tx: Transaction, { _id: workOrderId, workOrderNo, charges }: WorkOrderDocument, at: number): Promise<void> {
  const parts = partsUsed(charges);
  const available = new Map<string, number>();
  for (const productId of parts.keys()) {
    const account = await tx.get(ledgerAccounts, accounts.stock(productId));
    available.set(productId, account === null ? 0 : availableOf(account));
  }
  await recordTransfers(tx, takeOutParts(parts, available, { workOrderId, facts: { orderNo: workOrderNo }, at }));
}
