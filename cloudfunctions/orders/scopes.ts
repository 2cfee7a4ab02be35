import type { Standing } from '../../src/shared/domain/orders/allowed-commands';
import { visitsOf } from '../../src/shared/domain/orders/visits';
import type { Membership } from '../_kit/runtime/context';
import { scopeOf } from '../_kit/runtime/scopes';
import type { OrderDocument } from './documents';

/**
 * What entitles a member to an order under one of his positions: his role where it lies in his scope, and the visits
 * that were given to this position. Null when nothing does: then it does not exist for him.
 */
export function standingOf(order: OrderDocument, membership: Membership, personId: string): Standing | null {
  const role = order.scopes.includes(scopeOf(membership, personId)) ? membership.role : null;
  const visits = visitsOf(order, membership.id);
  return role === null && visits.length === 0 ? null : { role, visits };
}
