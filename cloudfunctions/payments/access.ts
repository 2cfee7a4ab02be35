import { AppError } from '../../src/shared/errors/app-error';
import { keepsBooks, vouchesForTakings } from '../../src/shared/domain/identity/books';
import { billKindOf } from '../../src/shared/domain/payments/bill-kind';
import type { Role } from '../../src/shared/domain/roles';
import type { Reader } from '../_kit/persistence/reader';
import type { Actor, Membership } from '../_kit/runtime/context';
import type { OrderForMoney } from '../orders/public';
import { findBill } from './bills';
import { paybacks, payments, type OfOrder, type PaybackDocument, type PaymentDocument } from './documents';

/** @throws AppError `orders.order.missing`, also for somebody else's */
export async function orderInSight(db: Reader, actor: Actor, orderId: string): Promise<OrderForMoney> {
  const order = await findBill(db, actor, orderId);
  if (order === null) throw new AppError('orders.order.missing');
  return order;
}

/** @throws AppError `orders.order.missing` for who is not on it as staff with one of these roles */
export async function orderToCollect(db: Reader, actor: Actor, orderId: string, roles: readonly Role[]): Promise<OrderForMoney> {
  const order = await orderInSight(db, actor, orderId);
  if (!hasRole(order, roles)) throw new AppError('orders.order.missing');
  return order;
}

export function hasRole({ positions }: OrderForMoney, roles: readonly Role[]): boolean {
  return positions.some(({ role }) => roles.includes(role));
}

/**
 * A payment of an order that the actor sees, or one of his own.
 * @throws AppError `payments.payment.missing`
 */
export async function paymentInSight(
  db: Reader,
  actor: Actor,
  paymentId: string,
): Promise<{ readonly payment: PaymentDocument; readonly staff: boolean }> {
  const payment = await db.get(payments, paymentId);
  if (payment === null) throw new AppError('payments.payment.missing');
  const order = await findBill(db, actor, payment.orderId);
  const staff = order !== null && order.positions.length > 0;
  if (order === null && payment.payerId !== actor.personId) throw new AppError('payments.payment.missing');
  return { payment, staff };
}

/**
 * Whether somebody says of this bill's money that it came, or went back: in his own tree, and what a dealer or a store has
 * with the company nobody but the company itself.
 */
export function decidesMoneyOf({ orderId, organisationPath }: Pick<OfOrder, 'orderId' | 'organisationPath'>, member: Membership): boolean {
  const decides = billKindOf(orderId) === 'top_up' ? keepsBooks : vouchesForTakings;
  return organisationPath.includes(member.organisationId) && decides(member);
}

/**
 * The membership that says of money whether it came. Of a partner store or a dealer nobody does: what counts as paid there is
 * his gain and the company's loss.
 * @throws AppError `auth.forbidden`
 */
export function vouchingMembership({ acting }: Pick<Actor, 'acting'>): Membership {
  if (acting === null || !vouchesForTakings(acting)) throw new AppError('auth.forbidden');
  return acting;
}

/**
 * A payback whose money has not arrived yet.
 * @throws AppError `auth.forbidden`, `payments.payback.missing` or `payments.payback.settled`
 */
export async function paybackToSettle(reader: Pick<Reader, 'get'>, actor: Actor, paybackId: string): Promise<PaybackDocument> {
  const member = vouchingMembership(actor);
  const payback = await reader.get(paybacks, paybackId);
  if (payback === null || !decidesMoneyOf(payback, member)) throw new AppError('payments.payback.missing');
  if (payback.state === 'succeeded') throw new AppError('payments.payback.settled');
  return payback;
}

export const doerOf = ({ personId, name }: Actor): { readonly personId: string; readonly name: string } => ({ personId, name: name ?? '' });
