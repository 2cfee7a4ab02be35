import type { FOUNDING_ROLES, OrganisationKind, Role } from '../roles';

type FoundingRole = (typeof FOUNDING_ROLES)[number];

/** What each of them may add: a supervisor wins partners, who sells for the company is the owner's decision. */
const FOUNDED_BY: Readonly<Record<FoundingRole, readonly OrganisationKind[]>> = {
  owner: ['partner', 'dealer', 'store', 'partner_store', 'ka_store'],
  supervisor: ['partner'],
};

/** What may stand directly below an organisation: the company has all, a dealer shops of his own, a shop partners of its own. */
const PLACES_BELOW: Readonly<Record<OrganisationKind, readonly OrganisationKind[]>> = {
  headquarters: FOUNDED_BY.owner,
  store: ['partner'],
  partner_store: ['partner'],
  ka_store: [],
  dealer: ['store', 'partner_store', 'partner'],
  partner: [],
};

function isFounding(role: Role): role is FoundingRole {
  return role in FOUNDED_BY;
}

/** The kinds of organisation that a role of the office may add to the company. */
export function kindsToFound(role: Role): readonly OrganisationKind[] {
  return isFounding(role) ? FOUNDED_BY[role] : [];
}

/** Whether an organisation of one kind may stand directly below one of another. */
export function mayStandBelow(kind: OrganisationKind, above: OrganisationKind): boolean {
  return PLACES_BELOW[above].includes(kind);
}
