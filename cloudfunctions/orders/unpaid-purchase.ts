import { accounts } from '../../src/shared/domain/ledger/accounts';
import { EMPTY_BALANCE } from '../../src/shared/domain/ledger/balance';
import { costFen } from '../../src/shared/domain/orders/order-money';
import { dueOf } from '../../src/shared/domain/payments/amounts';
import { ledgerAccounts } from '../_kit/ledger/documents';
import type { Transaction } from '../_kit/persistence/transaction';
import type { OrderDocument } from './documents';

/**
 * A purchase in the mall for which nobody has paid any money yet, also because it costs none, and which has not left the
 * warehouse.
 */
export async function isUnpaidPurchase(tx: Transaction, order: OrderDocument): Promise<boolean> {
  if (order.channel !== 'mall' || order.state !== 'placed' || order.delivery.state !== 'waiting') return false;
  const due = (await tx.get(ledgerAccounts, accounts.orderDue(order._id))) ?? EMPTY_BALANCE;
  const cost = costFen(order);
  return dueOf(due) === cost && (cost > 0 || order.payableFen === 0);
}
