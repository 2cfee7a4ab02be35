import { INVITABLE_ROLES, MANAGING_ROLES, ROLES_IN, type OrganisationKind, type Role } from '../roles';

type ManagingRole = (typeof MANAGING_ROLES)[number];

/** Who invites or revokes: his role, and the organisation at the top of what he manages. */
export interface Manager {
  readonly role: Role;
  readonly organisationId: string;
}

/** A place that somebody has or would have; the path leads from headquarters to the organisation itself. */
export interface Position {
  readonly role: Role;
  readonly organisationPath: readonly string[];
}

function isManaging(role: Role): role is ManagingRole {
  return MANAGING_ROLES.some((managing) => managing === role);
}

/** The roles that a role may hand out; nobody hands out one above his own. */
export function invitableRoles(role: Role): readonly Role[] {
  return isManaging(role) ? INVITABLE_ROLES[role] : [];
}

/** The roles that a manager may hand out in an organisation of this kind; none in one that is not for him to staff. */
export function rolesToOffer(invitable: readonly Role[], kind: OrganisationKind): readonly Role[] {
  return ROLES_IN[kind].filter((role) => invitable.includes(role));
}

/** True when the organisation is the manager's own or below it. */
export function isInTree(manager: Manager, organisationPath: readonly string[]): boolean {
  return organisationPath.includes(manager.organisationId);
}

/** True when the manager may give, and so also take, this position. */
export function mayHandOut(manager: Manager, position: Position): boolean {
  return isInTree(manager, position.organisationPath) && invitableRoles(manager.role).includes(position.role);
}

/**
 * Whether accepting an invitation on the web may join that login to the person who verified the invited phone.
 * The inviter saw the code and could use it himself, so the join must not give him anything that he does not
 * stand above already: every position of the person, and what the person bought, which only headquarters sees whole.
 */
export function mayJoinLogins(
  inviter: Manager & { readonly organisationPath: readonly string[] },
  positions: readonly Position[],
): boolean {
  const fromHeadquarters = inviter.organisationPath.length === 1;
  const known = positions.length > 0 || fromHeadquarters;
  return known && positions.every((position) => mayHandOut(inviter, position));
}
