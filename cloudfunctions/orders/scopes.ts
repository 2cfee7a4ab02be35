import type { Standing } from '../../src/shared/domain/orders/allowed-commands';
import { visitsOf } from '../../src/shared/domain/orders/visits';
import { OFFICE_ROLES, type Role } from '../../src/shared/domain/roles';
import type { Membership } from '../_kit/runtime/context';
import type { OrderDocument, SaleOrigin } from './documents';

/** Who sees everything at and below his organisation; all others see what they reported there themselves. */
const SEE_THEIR_TREE: readonly Role[] = [...OFFICE_ROLES, 'dealer'];

/** Two kinds of keys in one list, so that every staff query is one equality on one index. */
const ownScope = (personId: string, organisationId: string): string => `${personId}@${organisationId}`;

/** The scopes an order belongs to. */
export function scopesOf({ organisationPath, organisationId, reporterId }: SaleOrigin): string[] {
  return reporterId === null ? [...organisationPath] : [...organisationPath, ownScope(reporterId, organisationId)];
}

/** The one scope that a member sees under one of his positions. */
export function scopeOf(membership: Membership, personId: string): string {
  return SEE_THEIR_TREE.includes(membership.role)
    ? membership.organisationId
    : ownScope(personId, membership.organisationId);
}

/**
 * What entitles a member to an order under one of his positions: his role where it lies in his scope, and the visits
 * that were given to this position. Null when nothing does: then it does not exist for him.
 */
export function standingOf(order: OrderDocument, membership: Membership, personId: string): Standing | null {
  const role = order.scopes.includes(scopeOf(membership, personId)) ? membership.role : null;
  const visits = visitsOf(order, membership.id);
  return role === null && visits.length === 0 ? null : { role, visits };
}
