import { createHash } from 'node:crypto';
import type { MembershipRecord, OrganisationDocument, PersonDocument } from '../../cloudfunctions/identity/documents';
import { ownHouseholdId, personIdOf } from '../../cloudfunctions/identity/person-id';
import { organisationsOf, rolesIn } from '../../src/shared/domain/identity/memberships';
import type { OrganisationKind, PartnerKind, Role } from '../../src/shared/domain/roles';
import type { DocumentValue, Store } from '../store/types';

/** An organisation as one writes it down: its place in the tree is its parent. */
export interface OrganisationPlan {
  readonly id: string;
  readonly name: string;
  readonly kind: OrganisationKind;
  /** Null for headquarters. */
  readonly parentId: string | null;
}

export interface PersonPlan {
  readonly openid: string;
  readonly name: string | null;
  /** Verified; null for who never gave it. */
  readonly phone: string | null;
  readonly roles: readonly { readonly role: Role; readonly organisationId: string; readonly partnerKind?: PartnerKind }[];
}

/** The documents of organisations, parents before their children. */
export function organisationDocuments(plans: readonly OrganisationPlan[]): readonly OrganisationDocument[] {
  const documents = new Map<string, OrganisationDocument>();
  for (const { id, name, kind, parentId } of plans) {
    const above = parentId === null ? [] : documents.get(parentId)?.path;
    if (above === undefined) throw new Error(`organisation ${id} stands before its parent`);
    documents.set(id, { _id: id, name, kind, path: [...above, id] });
  }
  return [...documents.values()];
}

/** A person with his positions, as accepting invitations would have made him. */
export function personDocument(
  plan: PersonPlan,
  organisations: readonly OrganisationDocument[],
  at: number,
): PersonDocument {
  const loginKey = `wx:${plan.openid}`;
  const id = personIdOf(loginKey);
  const memberships = plan.roles.map(({ role, organisationId, partnerKind }) => ({
    ...membership(plan, role, organisationId, organisations, at),
    ...(partnerKind === undefined ? {} : { partnerKind }),
  }));
  return {
    _id: id,
    loginKeys: [loginKey],
    openid: plan.openid,
    name: plan.name,
    phone: plan.phone,
    householdId: ownHouseholdId(id),
    memberships,
    memberOf: organisationsOf(memberships),
    rolesIn: rolesIn(memberships),
    consents: [],
    quota: {},
    createdAt: at,
  };
}

function membership(
  { openid, phone }: PersonPlan,
  role: Role,
  organisationId: string,
  organisations: readonly OrganisationDocument[],
  since: number,
): MembershipRecord {
  const organisation = organisations.find(({ _id }) => _id === organisationId);
  if (organisation === undefined) throw new Error(`no organisation ${organisationId}`);
  const { name: organisationName, kind: organisationKind, path: organisationPath } = organisation;
  const place = { organisationId, organisationName, organisationKind, organisationPath };
  return { id: membershipId(openid, role, organisationId), role, phone: phone ?? '', ...place, since, revokedAt: null };
}

/** Always the same for the same position, so that a page can name it before it was read. */
export function membershipId(openid: string, role: Role, organisationId: string): string {
  return `mem_${createHash('sha256').update(`${openid} ${role} ${organisationId}`).digest('hex').slice(0, 24)}`;
}

/** Writes organisations, people and their phones into an empty store; what is there already stays. */
export async function writeCompany(
  store: Store,
  organisationPlans: readonly OrganisationPlan[],
  people: readonly PersonPlan[],
  at: number,
): Promise<void> {
  const organisations = organisationDocuments(organisationPlans);
  const persons = people.map((plan) => personDocument(plan, organisations, at));
  await insertMissing(store, 'organisations', organisations);
  await insertMissing(store, 'persons', persons);
  const phones = persons.flatMap(({ _id: personId, phone }) => (phone === null ? [] : [{ _id: phone, personId, at }]));
  await insertMissing(store, 'verified_phones', phones);
}

/** Adds the documents whose ids are not taken. */
export async function insertMissing(
  store: Store,
  collection: string,
  documents: readonly { readonly _id: string }[],
): Promise<void> {
  const ids = documents.map(({ _id }) => _id);
  const found = await store.find(collection, { query: { _id: { $in: ids } }, limit: Math.max(1, ids.length) });
  const known = new Set(found.documents.map(({ _id }) => _id));
  const missing = documents.filter(({ _id }) => !known.has(_id));
  if (missing.length > 0) await store.insert(collection, missing as readonly object[] as readonly DocumentValue[]);
}
