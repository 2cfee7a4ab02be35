import type { TransferPlan } from '../../src/shared/domain/ledger/transfer';
import { pointsBack } from '../../src/shared/domain/loyalty/points-back';
import { progressAfter } from '../../src/shared/domain/orders/apply-command';
import { machinesGivenBack } from '../../src/shared/domain/orders/given-back';
import type { Doer } from '../../src/shared/domain/orders/order-progress';
import { deductionId, releaseRefunded, remainingLines, takeBackSale } from '../../src/shared/domain/orders/order-money';
import { pointsReturnedBefore, type LineRefund } from '../../src/shared/domain/refunds/plan';
import { expectStock } from '../../src/shared/domain/stock/stock-plans';
import { ledgerTransfers } from '../_kit/ledger/documents';
import { recordTransfers } from '../_kit/ledger/record-transfers';
import type { Transaction } from '../_kit/persistence/transaction';
import { takeBackCommission } from '../commission/in-transaction';
import { takeBackMargin } from '../dealers/in-transaction';
import { returnCoupon, returnGift, takeBackRefunded } from '../loyalty/in-transaction';
import { freeCalendar } from './delivery-calendar';
import { orders, type OrderDocument, type OrderLineRecord } from './documents';
import { changedOrder, toSoldOrder } from './order-record';
import { progressEvents } from './progress-events';
import { comesBack, type PlannedRefund } from './refund-plan';

interface Approval {
  readonly refundId: string;
  readonly plan: PlannedRefund;
  readonly goodsReturned: boolean;
  readonly at: number;
  /** `points.returnedDays` of the settings. */
  readonly returnedDays: number;
  readonly by: Doer;
  readonly reason: string;
}

/**
 * Does in the caller's transaction what the preview of a refund said: less is owed, points come back and go, the coupon
 * comes back with the last of what it paid for, pieces are free again or expected back. Its machines are marked here, and in the books by the event. What is then overpaid, payments sends back.
 */
export async function carryOutRefund(
  tx: Transaction,
  order: OrderDocument,
  approval: Approval,
): Promise<OrderDocument> {
  const { refundId, plan, at, returnedDays } = approval;
  const { _id: orderId, orderNo, couponId } = order;
  const lines = order.lines.map((line) => refunded(line, plan.lines));
  const taken = await takeBackRefunded(tx, { orderId, refundId, lines: plan.lines, at });
  const commission = await takeBackCommission(tx, { orderId, refundId, before: order.lines, lines: plan.lines, at });
  const margin = await takeBackMargin(tx, { orderId, refundId, before: order.lines, lines: plan.lines, at });
  if (plan.coupon === 'given_back' && couponId !== null) await returnCoupon(tx, { couponId, orderId, now: at, returnedDays });
  const givenBack = comesBack(order, approval) ? machinesGivenBack(order.appliances, plan.lines) : [];
  const machines = order.appliances.map((machine) => (givenBack.includes(machine.id) ? { ...machine, returned: true } : machine));
  const after = changedOrder(order, { ...progressOf(order, lines, approval), lines, appliances: machines, openRefundId: null });
  const cancels = after.state === 'cancelled' && order.state !== 'cancelled';
  await recordTransfers(tx, [
    ...takeBackSale({ orderId, orderNo }, { causeId: refundId, amountFen: plan.refundFen }, at),
    ...taken.plans,
    ...commission,
    ...margin,
    ...(await pointsPlans(tx, order, approval)),
    ...stockPlans(order, lines, approval),
    ...(cancels && order.channel === 'gift' ? await returnGift(tx, { orderId, at }) : []),
  ]);
  await tx.put(orders, after);
  await freeCalendar(tx, order, after);
  for (const event of progressEvents(order, after)) tx.emit(event);
  return after;
}

function refunded(line: OrderLineRecord, refunds: readonly LineRefund[]): OrderLineRecord {
  const refund = refunds.find(({ lineId }) => lineId === line.lineId);
  if (refund === undefined) return line;
  const refundedPieces = line.refundedPieces + refund.quantity;
  return { ...line, refundedPieces, refundedFen: line.refundedFen + refund.refundFen };
}

async function pointsPlans(tx: Transaction, order: OrderDocument, approval: Approval): Promise<TransferPlan[]> {
  const { plan, refundId, at, returnedDays } = approval;
  if (plan.pointsReturned === 0) return [];
  const spent = await tx.get(ledgerTransfers, deductionId(order._id));
  if (spent === null) return [];
  const before = pointsReturnedBefore(order.lines);
  const share = { before, after: before + plan.pointsReturned, whole: spent.amount };
  const said = { id: `points-returned:${refundId}`, facts: { orderNo: order.orderNo, refundId }, at };
  const back = pointsBack(spent, share, said, returnedDays);
  return back === null ? [] : [back];
}

function stockPlans(order: OrderDocument, lines: readonly OrderLineRecord[], approval: Approval): TransferPlan[] {
  const { plan, refundId, goodsReturned, at } = approval;
  if (order.delivery.state !== 'delivered') return releaseRefunded(toSoldOrder(order), lines, at);
  if (!goodsReturned) return [];
  return plan.lines.flatMap(({ lineId, quantity }) => {
    const line = order.lines.find((candidate) => candidate.lineId === lineId);
    if (line === undefined || quantity === 0) return [];
    return [expectStock({ ...line, quantity }, refundId, { facts: { orderNo: order.orderNo, refundId }, at })];
  });
}

/** An order of which nothing is left before it was delivered is over; what is not there needs no installation. */
function progressOf(order: OrderDocument, lines: readonly OrderLineRecord[], { at, by, reason }: Approval) {
  const left = remainingLines(lines);
  if (left.length === 0 && order.delivery.state !== 'delivered') {
    return { ...progressAfter(order, { command: 'cancel', reason }, { by, at }), payBy: null };
  }
  const installs = left.some(({ needsInstallation }) => needsInstallation);
  if (installs || order.installation.state === 'installed') return {};
  return { installation: { state: 'not_needed', appointment: null } } as const;
}
