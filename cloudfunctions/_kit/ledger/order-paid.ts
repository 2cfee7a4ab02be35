import { accounts } from '../../../src/shared/domain/ledger/accounts';
import { availableOf } from '../../../src/shared/domain/ledger/balance';
import type { Transaction } from '../persistence/transaction';
import { ledgerAccounts, ledgerTransfers } from './documents';

/** Whether an order was sold for something and nothing of it is due any more, by the journal itself. Two reads. */
export async function isOrderPaid(tx: Transaction, orderId: string): Promise<boolean> {
  if ((await tx.get(ledgerTransfers, `sale:${orderId}`)) === null) return false;
  const due = await tx.get(ledgerAccounts, accounts.orderDue(orderId));
  return due !== null && availableOf(due) <= 0;
}
