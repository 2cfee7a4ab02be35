import type { Role } from '../roles';

/** A position that a person was given, until it is revoked. Names and path are those of the day it was given. */
export interface MembershipFacts {
  readonly id: string;
  readonly role: Role;
  readonly organisationId: string;
  readonly organisationName: string;
  readonly organisationPath: readonly string[];
  readonly since: number;
  readonly revokedAt: number | null;
}

export function activeMemberships<M extends MembershipFacts>(memberships: readonly M[]): readonly M[] {
  return memberships.filter(({ revokedAt }) => revokedAt === null);
}

/** Every organisation, with all above it, in which the person is somebody: under each of them he is listed. */
export function organisationsOf(memberships: readonly MembershipFacts[]): readonly string[] {
  return [...new Set(activeMemberships(memberships).flatMap(({ organisationPath }) => organisationPath))];
}

/** The key under which an organisation finds those who have a role at or below it. */
export function roleIn(role: Role, organisationId: string): string {
  return `${role}@${organisationId}`;
}

/** The key under which an organisation finds those who have a role in it itself. */
export function roleAt(role: Role, organisationId: string): string {
  return `${role}=${organisationId}`;
}

/** Every role that the person has, where he has it, and with each organisation in whose tree he has it. */
export function rolesIn(memberships: readonly MembershipFacts[]): readonly string[] {
  const keys = activeMemberships(memberships).flatMap(({ role, organisationId, organisationPath }) => [
    roleAt(role, organisationId),
    ...organisationPath.map((above) => roleIn(role, above)),
  ]);
  return [...new Set(keys)];
}

/** The list with one more membership; the same position held already stays as it is. */
export function withMembership<M extends MembershipFacts>(
  memberships: readonly M[],
  added: M,
): { readonly memberships: readonly M[]; readonly membership: M } {
  const held = activeMemberships(memberships).find(
    ({ role, organisationId }) => role === added.role && organisationId === added.organisationId,
  );
  if (held !== undefined) return { memberships, membership: held };
  return { memberships: [...memberships, added], membership: added };
}

/** The list with one membership ended. */
export function withoutMembership<M extends MembershipFacts>(
  memberships: readonly M[],
  id: string,
  at: number,
): readonly M[] {
  return memberships.map((membership) => (membership.id === id ? { ...membership, revokedAt: at } : membership));
}
