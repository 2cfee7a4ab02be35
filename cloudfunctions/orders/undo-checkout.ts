import type { TransferPlan } from '../../src/shared/domain/ledger/transfer';
import { pointsBack } from '../../src/shared/domain/loyalty/points-back';
import { pointsReturnedBefore } from '../../src/shared/domain/refunds/plan';
import { deductionId } from '../../src/shared/domain/orders/order-money';
import { ledgerTransfers } from '../_kit/ledger/documents';
import type { Transaction } from '../_kit/persistence/transaction';
import { returnCoupon } from '../loyalty/in-transaction';
import type { OrderDocument } from './documents';

/**
 * What a cancelled purchase was paid with besides money comes back: its points, each with the expiry it had, and its
 * coupon; both stay at least `returnedDays` (`points.returnedDays` of the settings). The coupon is written here, the
 * points are a plan for the caller's transfers.
 */
export async function undoCheckout(
  tx: Transaction,
  order: OrderDocument,
  { at, returnedDays }: { readonly at: number; readonly returnedDays: number },
): Promise<readonly TransferPlan[]> {
  const { _id: orderId, orderNo, couponId } = order;
  if (couponId !== null) await returnCoupon(tx, { couponId, orderId, now: at, returnedDays });
  const spent = await tx.get(ledgerTransfers, deductionId(orderId));
  if (spent === null) return [];
  const before = pointsReturnedBefore(order.lines);
  const rest = { before, after: spent.amount, whole: spent.amount };
  const back = pointsBack(spent, rest, { id: `points-returned:${orderId}`, facts: { orderNo }, at }, returnedDays);
  return back === null ? [] : [back];
}
