import { relationOf } from '../../src/shared/domain/orders/participants';
import { isAnythingLeft, refundStanding } from '../../src/shared/domain/refunds/standing';
import { OFFICE_ROLES, SELLING_ROLES, type Role } from '../../src/shared/domain/roles';
import type { Actor } from '../_kit/runtime/context';
import type { OrderDocument } from './documents';
import { standingsOf } from './repository';

const ASKING_ROLES: readonly Role[] = [...SELLING_ROLES, ...OFFICE_ROLES];

/** True for the buyer, and for who sells or runs the office and sees the order: its refunds are their business. */
export function mayAskRefund(order: OrderDocument, actor: Actor): boolean {
  if (relationOf(order.participants, actor.personId) === 'buyer') return true;
  return standingsOf(order, actor).some(({ role }) => role !== null && ASKING_ROLES.includes(role));
}

/** What an order's refunds are to an actor now: to ask for, only to follow, or none of his business. */
export function refundAccess(order: OrderDocument, actor: Actor): 'ask' | 'follow' | 'none' {
  if (!mayAskRefund(order, actor)) return 'none';
  const standing = refundStanding(order);
  const canAsk = order.state !== 'cancelled' && standing !== 'refunding' && isAnythingLeft(order.lines);
  if (canAsk) return 'ask';
  return standing === null ? 'none' : 'follow';
}
