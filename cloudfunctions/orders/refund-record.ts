import type { Output } from '../../src/shared/contract/registry';
import { refundMachine, type RefundCommand, type RefundState } from '../../src/shared/domain/refunds/states';
import { OFFICE_ROLES, SELLING_ROLES, type Role } from '../../src/shared/domain/roles';
import { relationOf } from '../../src/shared/domain/orders/participants';
import { AppError } from '../../src/shared/errors/app-error';
import { nextState } from '../../src/shared/kernel/state-machine';
import { findPage, type Page } from '../_kit/persistence/pages';
import type { Reader } from '../_kit/persistence/reader';
import type { Transaction } from '../_kit/persistence/transaction';
import type { Actor } from '../_kit/runtime/context';
import { orders, refunds, type OrderDocument, type RefundDocument } from './documents';
import { standingsOf } from './repository';

type RefundView = Output<'orders.refund.approve'>;

const ASKING_ROLES: readonly Role[] = [...SELLING_ROLES, ...OFFICE_ROLES];

/** True for the buyer, and for who sells or runs the office and sees the order. */
function mayAsk(order: OrderDocument, actor: Actor): boolean {
  if (relationOf(order.participants, actor.personId) === 'buyer') return true;
  return standingsOf(order, actor).some(({ role }) => role !== null && ASKING_ROLES.includes(role));
}

/**
 * An order whose refund is this actor's business.
 * @throws AppError `orders.order.missing`, also for somebody else's
 */
export async function orderToRefund(db: Pick<Reader, 'get'>, actor: Actor, orderId: string): Promise<OrderDocument> {
  const order = await db.get(orders, orderId);
  if (order === null || !mayAsk(order, actor)) throw new AppError('orders.order.missing');
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
  if (refund === null || order === null || !mayAsk(order, actor)) throw new AppError('orders.refund.missing');
  return { refund, order };
}

/** The refunds of an order, newest first. */
export function refundsOf(db: Reader, orderId: string, limit: number): Promise<readonly RefundDocument[]> {
  return db.find(refunds, { where: { orderId }, orderBy: [['_id', 'desc']], limit });
}

/** The refunds of an organisation's tree, newest first. */
export function refundsBelow(
  db: Reader,
  organisationId: string,
  { state, after }: { readonly state?: RefundState | undefined; readonly after?: string | undefined },
): Promise<Page<RefundDocument>> {
  const where = { organisationPath: organisationId, ...(state === undefined ? {} : { state }) };
  return findPage(db, refunds, where, after);
}

/**
 * Decides an open refund in the caller's transaction.
 * @throws AppError `orders.refund.decided` when somebody was quicker
 */
export async function decideRefund(
  tx: Transaction,
  refundId: string,
  command: RefundCommand,
  decision: Pick<RefundDocument, 'decidedByName' | 'decidedAt'> & Partial<Pick<RefundDocument, 'rejection'>>,
): Promise<RefundDocument> {
  const refund = await tx.get(refunds, refundId);
  if (refund === null) throw new AppError('orders.refund.missing');
  const state = nextState(refundMachine, refund.state, command);
  if (state === null) throw new AppError('orders.refund.decided');
  const decided = { ...refund, ...decision, state, openKey: refundId };
  await tx.put(refunds, decided);
  return decided;
}

export function toRefundView(refund: RefundDocument): RefundView {
  const { _id: id, orderId, orderNo, customerName, refundFen, goodsReturned, reason, state, rejection } = refund;
  const { requestedByName, requestedAt, decidedByName, decidedAt } = refund;
  const lines = refund.lines.map(({ lineId, title, quantity, refundFen: lineFen }) => ({
    lineId,
    title,
    quantity,
    refundFen: lineFen,
  }));
  return {
    id,
    orderId,
    orderNo,
    customerName,
    refundFen,
    goodsReturned,
    reason,
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
