import { accounts } from '../../src/shared/domain/ledger/accounts';
import { EMPTY_BALANCE } from '../../src/shared/domain/ledger/balance';
import { cancelOrderPlans, costFen } from '../../src/shared/domain/orders/order-money';
import type { Doer } from '../../src/shared/domain/orders/order-progress';
import { dueOf } from '../../src/shared/domain/payments/amounts';
import { ledgerAccounts } from '../_kit/ledger/documents';
import { recordTransfers } from '../_kit/ledger/record-transfers';
import type { Transaction } from '../_kit/persistence/transaction';
import { orders, type OrderDocument } from './documents';
import { message } from './messages';
import { changedOrder, toSoldOrder } from './order-record';
import { undoCheckout } from './undo-checkout';

/** A purchase in the mall for which nobody has paid anything yet and which has not left the warehouse. */
export async function isUnpaidPurchase(tx: Transaction, order: OrderDocument): Promise<boolean> {
  if (order.channel !== 'mall' || order.state !== 'placed' || order.delivery.state !== 'waiting') return false;
  const due = (await tx.get(ledgerAccounts, accounts.orderDue(order._id))) ?? EMPTY_BALANCE;
  const cost = costFen(order);
  return cost > 0 && dueOf(due) === cost;
}

/** Gives such a purchase up: its pieces are free, points and coupon come back, its people are told. */
export async function cancelPurchase(
  tx: Transaction,
  order: OrderDocument,
  why: { readonly by: Doer; readonly reason: string; readonly at: number; readonly returnedDays: number },
): Promise<void> {
  const { by, reason, at, returnedDays } = why;
  const entry = { command: 'cancel', at, byId: by.id, byName: by.name, note: reason } as const;
  const cancelled = changedOrder(order, { state: 'cancelled', payBy: null, timeline: [...order.timeline, entry] });
  const returned = await undoCheckout(tx, order, { at, returnedDays });
  await recordTransfers(tx, [...cancelOrderPlans(toSoldOrder(order), at), ...returned]);
  await tx.put(orders, cancelled);
  tx.emit({ type: 'order.cancelled', orderId: order._id });
  tx.emit(message('order_cancelled', cancelled, cancelled.participantIds, { reason }));
}
