import { accounts } from '../../src/shared/domain/ledger/accounts';
import { EMPTY_BALANCE, type Balance } from '../../src/shared/domain/ledger/balance';
import { dueOf, type OrderMoney } from '../../src/shared/domain/payments/amounts';
import { isOffline } from '../../src/shared/domain/payments/states';
import { ledgerAccounts } from '../_kit/ledger/documents';
import type { Transaction } from '../_kit/persistence/transaction';
import { orderPayments, payments, type PaymentDocument } from './documents';
import { isOpen, promisedFen } from './payment-record';

/** An order's money as a transaction sees it: what it owes, and its open and succeeded payments. */
export interface MoneyInTransaction extends OrderMoney {
  readonly due: Balance;
  readonly live: readonly PaymentDocument[];
  /** Recorded by members and not yet confirmed. */
  readonly awaitingFen: number;
}

export async function readMoney(tx: Transaction, orderId: string): Promise<MoneyInTransaction> {
  const due = (await tx.get(ledgerAccounts, accounts.orderDue(orderId))) ?? EMPTY_BALANCE;
  const ids = (await tx.get(orderPayments, orderId))?.paymentIds ?? [];
  const live: PaymentDocument[] = [];
  for (const id of ids) {
    const payment = await tx.get(payments, id);
    if (payment !== null) live.push(payment);
  }
  return { due, live, dueFen: dueOf(due), paidFen: paidFen(live), awaitingFen: awaitingFen(live) };
}

/** What came in and is not promised back. */
export function paidFen(all: readonly PaymentDocument[]): number {
  return all
    .filter(({ state }) => state === 'succeeded')
    .reduce((sum, payment) => sum + payment.amountFen - promisedFen(payment), 0);
}

/** What members took and finance has not confirmed. */
export function awaitingFen(all: readonly PaymentDocument[]): number {
  return all
    .filter((payment) => isOffline(payment.method) && isOpen(payment))
    .reduce((sum, { amountFen }) => sum + amountFen, 0);
}

/** Writes payments of one order, and the order's list of those that are open or succeeded. */
export async function writePayments(tx: Transaction, orderId: string, changed: readonly PaymentDocument[]): Promise<void> {
  const listed = (await tx.get(orderPayments, orderId))?.paymentIds ?? [];
  const live = new Set(listed);
  for (const payment of changed) {
    await tx.put(payments, payment);
    if (isOpen(payment) || payment.state === 'succeeded') live.add(payment._id);
    else live.delete(payment._id);
  }
  if (live.size === listed.length && listed.every((id) => live.has(id))) return;
  await tx.put(orderPayments, { _id: orderId, paymentIds: [...live] });
}
