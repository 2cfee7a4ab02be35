import type { TransferPlan } from '../../src/shared/domain/ledger/transfer';
import { pointsBack } from '../../src/shared/domain/loyalty/points-back';
import { progressAfter } from '../../src/shared/domain/orders/apply-command';
import { cancelOrderPlans, deductionId } from '../../src/shared/domain/orders/order-money';
import type { Doer } from '../../src/shared/domain/orders/order-progress';
import { pointsReturnedBefore } from '../../src/shared/domain/refunds/plan';
import { ledgerTransfers } from '../_kit/ledger/documents';
import { recordTransfers } from '../_kit/ledger/record-transfers';
import type { Transaction } from '../_kit/persistence/transaction';
import { returnCoupon, returnGift } from '../loyalty/in-transaction';
import { freeCalendar } from './delivery-calendar';
import { orders, type OrderDocument } from './documents';
import { stepMessage } from './messages';
import { changedOrder, toSoldOrder } from './order-record';
import { decideRefund } from './refund-record';

export interface Cancelling {
  readonly by: Doer;
  readonly reason: string;
  /** Epoch milliseconds. */
  readonly at: number;
  /** `points.returnedDays` of the settings. */
  readonly returnedDays: number;
}

/**
 * Cancels in the caller's transaction an order that may be cancelled, whoever does: nothing is owed any more, its pieces
 * are free and so is whoever was to bring them, its coupon comes back, and its points, each with the expiry it had; both stay at least `returnedDays`. A
 * refund that waited for a decision is withdrawn, and a won prize waits for an address again. What was paid is then too
 * much: payments sends it back, and loyalty takes back what was promised, on `order.cancelled`.
 */
export async function carryOutCancel(tx: Transaction, order: OrderDocument, how: Cancelling): Promise<OrderDocument> {
  const { by, reason, at, returnedDays } = how;
  const { _id: orderId, couponId, openRefundId } = order;
  const step = { command: 'cancel', reason } as const;
  const cancelled = changedOrder(order, {
    ...progressAfter(order, step, { by, at }),
    payBy: null,
    openRefundId: null,
  });
  if (openRefundId !== null) {
    await decideRefund(tx, openRefundId, 'withdraw', { decidedByName: by.name, decidedAt: at });
  }
  if (couponId !== null) await returnCoupon(tx, { couponId, orderId, now: at, returnedDays });
  const returned = order.channel === 'gift' ? await returnGift(tx, { orderId, at }) : [];
  await recordTransfers(tx, [
    ...cancelOrderPlans(toSoldOrder(order), at),
    ...(await pointsPlans(tx, order, how)),
    ...returned,
  ]);
  await tx.put(orders, cancelled);
  await freeCalendar(tx, order, cancelled);
  tx.emit({ type: 'order.cancelled', orderId });
  const message = stepMessage(cancelled, step);
  if (message !== null) tx.emit(message);
  return cancelled;
}

/** The points that paid for a part and that no refund has given back yet. */
async function pointsPlans(
  tx: Transaction,
  { _id: orderId, orderNo, lines }: OrderDocument,
  { at, returnedDays }: Cancelling,
): Promise<readonly TransferPlan[]> {
  const spent = await tx.get(ledgerTransfers, deductionId(orderId));
  if (spent === null) return [];
  const rest = { before: pointsReturnedBefore(lines), after: spent.amount, whole: spent.amount };
  const back = pointsBack(spent, rest, { id: `points-returned:${orderId}`, facts: { orderNo }, at }, returnedDays);
  return back === null ? [] : [back];
}
