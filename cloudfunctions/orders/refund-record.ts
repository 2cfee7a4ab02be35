import type { Output } from '../../src/shared/contract/registry';
import { refundMachine, type RefundCommand, type RefundGoods, type RefundState } from '../../src/shared/domain/refunds/states';
import { AppError } from '../../src/shared/errors/app-error';
import { assert } from '../../src/shared/kernel/assert';
import { nextState } from '../../src/shared/kernel/state-machine';
import { oneOf } from '../_kit/persistence/conditions';
import { findPage, type Page } from '../_kit/persistence/pages';
import type { Reader } from '../_kit/persistence/reader';
import type { Transaction } from '../_kit/persistence/transaction';
import type { Actor } from '../_kit/runtime/context';
import { orders, refunds, type OrderDocument, type RefundDocument } from './documents';
import { changedOrder } from './order-record';
import { mayAskRefund } from './refund-access';

type RefundView = Output<'orders.refund.approve'>;

/**
 * An order whose refund is this actor's business.
 * @throws AppError `orders.order.missing`, also for somebody else's
 */
export async function orderToRefund(db: Pick<Reader, 'get'>, actor: Actor, orderId: string): Promise<OrderDocument> {
  const order = await db.get(orders, orderId);
  if (order === null || !mayAskRefund(order, actor)) throw new AppError('orders.order.missing');
  return order;
}

/**
 * A refund with its order, for whose business it is.
 * @throws AppError `orders.refund.missing`, also for somebody else's
 */
export async function refundWithOrder(
  db: Pick<Reader, 'get'>,
  actor: Actor,
  refundId: string,
): Promise<{ readonly refund: RefundDocument; readonly order: OrderDocument }> {
  const refund = await db.get(refunds, refundId);
  const order = refund === null ? null : await db.get(orders, refund.orderId);
  if (refund === null || order === null || !mayAskRefund(order, actor)) throw new AppError('orders.refund.missing');
  return { refund, order };
}

/** The refunds of an order, newest first. */
export function refundsOf(db: Reader, orderId: string, limit: number): Promise<readonly RefundDocument[]> {
  return db.find(refunds, { where: { orderId }, orderBy: [['_id', 'desc']], limit });
}

/** Of these orders, those of which a refund waits for a decision. One query. */
export async function ordersAskedBack(db: Reader, orderIds: readonly string[]): Promise<ReadonlySet<string>> {
  const open = await db.find(refunds, { where: { orderId: oneOf(orderIds), state: refundMachine.initial }, limit: orderIds.length });
  return new Set(open.map(({ orderId }) => orderId));
}

/** The refunds of an organisation's tree, newest first. */
export function refundsBelow(
  db: Reader,
  organisationId: string,
  { state, goods, after }: { readonly state?: RefundState | undefined; readonly goods?: RefundGoods; readonly after?: string | undefined },
): Promise<Page<RefundDocument>> {
  const where = { organisationPath: organisationId, ...(state === undefined ? {} : { state }), ...(goods === undefined ? {} : { goods }) };
  return findPage(db, refunds, where, after);
}

type Decision = Pick<RefundDocument, 'decidedByName' | 'decidedAt'> & Partial<Pick<RefundDocument, 'rejection' | 'effects' | 'goods' | 'backFen'>>;

/**
 * Decides an open refund in the caller's transaction; its order is the caller's to write.
 * @throws AppError `orders.refund.decided` when somebody was quicker
 */
export async function decideRefund(
  tx: Transaction,
  refundId: string,
  command: RefundCommand,
  decision: Decision,
): Promise<RefundDocument> {
  const refund = await tx.get(refunds, refundId);
  if (refund === null) throw new AppError('orders.refund.missing');
  const state = nextState(refundMachine, refund.state, command);
  if (state === null) throw new AppError('orders.refund.decided');
  const decided = { ...refund, ...decision, state };
  await tx.put(refunds, decided);
  return decided;
}

/**
 * Ends an open refund of which nothing comes, in the caller's transaction: its order may be asked about again.
 * @throws AppError as `decideRefund`
 */
export async function dismissRefund(
  tx: Transaction,
  refundId: string,
  command: Exclude<RefundCommand, 'approve'>,
  decision: Decision,
): Promise<RefundDocument> {
  const dismissed = await decideRefund(tx, refundId, command, decision);
  const order = await tx.get(orders, dismissed.orderId);
  assert(order !== null, 'an order is never deleted');
  await tx.put(orders, changedOrder(order, { openRefundId: null }));
  return dismissed;
}

export function toRefundView(refund: RefundDocument): RefundView {
  const { _id: id, orderId, orderNo, customerName, refundFen, backFen, reason, evidence, state, rejection } = refund;
  const { goods, goodsByName, goodsAt, requestedByName, requestedAt, decidedByName, decidedAt } = refund;
  const lines = refund.lines.map(({ lineId, title, quantity, off, refundFen: lineFen }) => ({
    lineId,
    title,
    quantity,
    off,
    refundFen: lineFen,
  }));
  return {
    id,
    orderId,
    orderNo,
    customerName,
    refundFen,
    backFen,
    goods,
    goodsByName,
    goodsAt,
    reason,
    evidence: [...evidence],
    state,
    rejection,
    requestedByName,
    requestedAt,
    decidedByName,
    decidedAt,
    lines,
  };
}

/** What was asked for, as the plans take it. */
export function scopeOfRefund({ lines, goodsReturned }: RefundDocument) {
  return {
    goodsReturned,
    lines: lines.map(({ lineId, quantity, amountFen }) => ({
      lineId,
      quantity,
      ...(amountFen === null ? {} : { amountFen }),
    })),
  };
}

/** What is to become of the goods, as it looks when it is asked for or decided. */
export function goodsOf(order: OrderDocument, lines: readonly { readonly quantity: number }[], goodsReturned: boolean): RefundGoods {
  if (lines.every(({ quantity }) => quantity === 0)) return 'none';
  if (order.delivery.state !== 'delivered') return 'not_arrived';
  return goodsReturned ? 'to_come_back' : 'stay';
}
