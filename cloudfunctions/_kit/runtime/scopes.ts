import { OFFICE_ROLES, type Role } from '../../../src/shared/domain/roles';
import type { Actor, Membership } from './context';

/** Who sees everything at and below his organisation; all others see what they brought in there themselves. */
const SEE_THEIR_TREE: readonly Role[] = [...OFFICE_ROLES, 'dealer'];

/** Two kinds of keys in one list, so that every staff query is one equality on one index. */
const ownScope = (personId: string, organisationId: string): string => `${personId}@${organisationId}`;

/** Where something belongs. */
export interface Belonging {
  readonly organisationId: string;
  /** From headquarters down to the organisation itself. */
  readonly organisationPath: readonly string[];
}

/** The scopes that something belongs to. @param broughtById who sold it or wrote it down; null when nobody did */
export function scopesFor({ organisationPath, organisationId }: Belonging, broughtById: string | null): string[] {
  return broughtById === null ? [...organisationPath] : [...organisationPath, ownScope(broughtById, organisationId)];
}

/** The one scope that a member sees under one of his positions. */
export function scopeOf(membership: Membership, personId: string): string {
  return SEE_THEIR_TREE.includes(membership.role)
    ? membership.organisationId
    : ownScope(personId, membership.organisationId);
}

/** The positions under which the actor sees something: the chosen one, else each of his that reaches it. */
export function seeingMemberships({ acting, memberships, personId }: Actor, scopes: readonly string[]): Membership[] {
  const candidates = acting === null ? memberships : [acting];
  return candidates.filter((membership) => scopes.includes(scopeOf(membership, personId)));
}
