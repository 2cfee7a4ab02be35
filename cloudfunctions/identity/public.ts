import { activeMemberships, roleAt, roleIn } from '../../src/shared/domain/identity/memberships';
import type { OrganisationKind, PartnerKind, Role } from '../../src/shared/domain/roles';
import { AppError } from '../../src/shared/errors/app-error';
import { assert } from '../../src/shared/kernel/assert';
import { above, oneOf } from '../_kit/persistence/conditions';
import type { Reader } from '../_kit/persistence/reader';
import type { Caller } from '../_kit/runtime/caller';
import type { Actor, Membership } from '../_kit/runtime/context';
import { organisations, persons, type MembershipRecord, type OrganisationDocument, type PersonDocument } from './documents';
import { ownHouseholdId, personIdOf } from './person-id';
import { personOfPhone, techniciansBelow } from './repository';
import { techniciansOf, type TechnicianFacts } from './technicians';

/**
 * The person behind a caller, in one query. Revoked memberships are gone with the very next call. Who is not known yet
 * is somebody too: he gets the id he will always have, and no document.
 * @throws AppError `auth.unknown_caller` when the platform vouches for nobody
 */
export async function loadActor(caller: Caller, db: Reader): Promise<Actor> {
  const { loginKey, openid } = caller;
  if (loginKey === null) throw new AppError('auth.unknown_caller');
  const [person] = await db.find(persons, { where: { loginKeys: loginKey }, limit: 1 });
  if (person !== undefined) return toActor(person, loginKey, openid);
  const personId = personIdOf(loginKey);
  const householdId = ownHouseholdId(personId);
  return { personId, loginKey, openid, name: null, phone: null, householdId, memberships: [], acting: null };
}

function toActor(person: PersonDocument, loginKey: string, openid: string | null): Actor {
  const { _id: personId, name, phone, householdId } = person;
  const memberships = activeMemberships(person.memberships).map(toMembership);
  return { personId, loginKey, openid, name, phone, householdId, memberships, acting: null };
}

function toMembership({ id, role, organisationId, organisationName, organisationKind, organisationPath, partnerKind = null }: MembershipRecord): Membership {
  return { id, role, organisationId, organisationName, organisationKind, organisationPath, partnerKind };
}

/** More hold no role in one line of organisations. */
export const MOST_HOLDERS = 20;

/** Who verified this phone last, or null when nobody has. Two round trips. */
export async function findPersonByPhone(
  db: Reader,
  phone: string,
): Promise<{ readonly personId: string; readonly name: string | null } | null> {
  const person = await personOfPhone(db, phone);
  return person === null ? null : { personId: person._id, name: person.name };
}

/** A member as customers may see him: never a phone. */
export interface MemberFacts {
  readonly personId: string;
  readonly membershipId: string;
  readonly name: string;
  readonly role: Role;
  /** A partner's trade (F6); null for everybody else. */
  readonly partnerKind: PartnerKind | null;
  readonly organisationId: string;
  readonly organisationName: string;
  readonly organisationPath: readonly string[];
}

/**
 * One active position of a person, or null when there is none (any more).
 * @param choice the membership itself, or an organisation in which any position will do
 */
export async function findMember(
  db: Reader,
  personId: string,
  choice: { readonly membershipId: string } | { readonly organisationId: string },
): Promise<MemberFacts | null> {
  const person = await db.get(persons, personId);
  const membership = activeMemberships(person?.memberships ?? []).find((candidate) =>
    'membershipId' in choice
      ? candidate.id === choice.membershipId
      : candidate.organisationId === choice.organisationId,
  );
  return person === null || membership === undefined ? null : toMemberFacts(personId, person.name, membership);
}

/**
 * A technician who can be sent, or null when he is none (any more) at or below an organisation.
 * @param organisationId of whoever sends him
 */
export async function findTechnician(
  db: Reader,
  { personId, membershipId }: { readonly personId: string; readonly membershipId: string },
  organisationId: string,
): Promise<TechnicianFacts | null> {
  const person = await db.get(persons, personId);
  const positions = person === null ? [] : techniciansOf(person);
  return (
    positions.find(
      (position) => position.membershipId === membershipId && position.organisationPath.includes(organisationId),
    ) ?? null
  );
}

/** Everybody who can be sent at and below an organisation. One round trip. */
export async function findTechnicians(db: Reader, organisationId: string): Promise<readonly TechnicianFacts[]> {
  const found = await techniciansBelow(db, { organisationId });
  return found.flatMap(techniciansOf).filter(({ organisationPath }) => organisationPath.includes(organisationId));
}

/**
 * Who holds one of these roles in one of these organisations itself: whom something is told that happened there or below.
 * One round trip.
 */
export async function findHolders(
  db: Pick<Reader, 'find'>,
  roles: readonly Role[],
  organisationIds: readonly string[],
): Promise<readonly string[]> {
  const keys = organisationIds.flatMap((organisationId) => roles.map((role) => roleAt(role, organisationId)));
  const holders = await db.find(persons, { where: { rolesIn: oneOf(keys) }, limit: MOST_HOLDERS });
  return holders.map(({ _id }) => _id);
}

/**
 * One position each of those who hold one of these roles at or below an organisation, by the id of the person. One round trip.
 * @param after the last person of the page before
 */
export async function findMembersOf(
  db: Pick<Reader, 'find'>,
  roles: readonly Role[],
  organisationId: string,
  { after, limit }: { readonly after: string | undefined; readonly limit: number },
): Promise<readonly MemberFacts[]> {
  const rolesIn = oneOf(roles.map((role) => roleIn(role, organisationId)));
  const where = { rolesIn, ...(after === undefined ? {} : { _id: above(after) }) };
  const found = await db.find(persons, { where, orderBy: [['_id', 'asc']], limit });
  return found.flatMap((person) => positionsIn(person, roles, organisationId).slice(0, 1));
}

function positionsIn({ _id: personId, name, memberships }: PersonDocument, roles: readonly Role[], organisationId: string): MemberFacts[] {
  return activeMemberships(memberships)
    .filter(({ role, organisationPath }) => roles.includes(role) && organisationPath.includes(organisationId))
    .map((membership) => toMemberFacts(personId, name, membership));
}

function toMemberFacts(personId: string, name: string | null, membership: MembershipRecord): MemberFacts {
  const { id: membershipId, role, organisationId, organisationName, organisationPath, partnerKind = null } = membership;
  return { personId, membershipId, name: name ?? '', role, partnerKind, organisationId, organisationName, organisationPath };
}

export interface OrganisationFacts {
  readonly id: string;
  readonly name: string;
  readonly kind: OrganisationKind;
  readonly path: readonly string[];
}

const toFacts = ({ _id: id, name, kind, path }: OrganisationDocument): OrganisationFacts => ({ id, name, kind, path });

/** The company itself, which nobody is above. */
export async function findHeadquarters(db: Reader): Promise<OrganisationFacts> {
  const [headquarters] = await db.find(organisations, { where: { kind: 'headquarters' }, limit: 1 });
  assert(headquarters !== undefined, 'the company is founded before anybody buys');
  return toFacts(headquarters);
}

/** An organisation, for what is joined to it in the same round trip. */
export const organisationAnchor = (id: string) => ({ collection: organisations, id });

export async function findOrganisation(db: Pick<Reader, 'get'>, organisationId: string): Promise<OrganisationFacts | null> {
  const organisation = await db.get(organisations, organisationId);
  return organisation === null ? null : toFacts(organisation);
}

/** An organisation and all below it, by id. One round trip. */
export async function findOrganisationsBelow(db: Pick<Reader, 'find'>, organisationId: string, limit: number): Promise<readonly OrganisationFacts[]> {
  const found = await db.find(organisations, { where: { path: organisationId }, orderBy: [['_id', 'asc']], limit });
  return found.map(toFacts);
}

/** What others may know of a person whose id they have. */
export interface PersonFacts {
  readonly name: string;
  readonly householdId: string;
}

/** Somebody whom the company pays. */
export interface PayeeFacts extends PersonFacts {
  readonly personId: string;
  readonly phone: string | null;
  /** A member of a partner (异业). */
  readonly partner: boolean;
}

/** Those of these people whom the company knows, in one query. */
export async function findPayees(db: Pick<Reader, 'find'>, personIds: readonly string[]): Promise<ReadonlyMap<string, PayeeFacts>> {
  const ids = [...new Set(personIds)];
  if (ids.length === 0) return new Map();
  const found = await db.find(persons, { where: { _id: oneOf(ids) }, limit: ids.length });
  return new Map(
    found.map(({ _id: personId, name, phone, householdId, memberships }) => {
      const partner = activeMemberships(memberships).some(({ role }) => role === 'partner');
      return [personId, { personId, name: name ?? '', phone, householdId, partner }];
    }),
  );
}

/** Organisations by id, in one query. */
export async function findOrganisations(db: Pick<Reader, 'find'>, ids: readonly string[]): Promise<ReadonlyMap<string, OrganisationFacts>> {
  if (ids.length === 0) return new Map();
  const found = await db.find(organisations, { where: { _id: oneOf(ids) }, limit: ids.length });
  return new Map(found.map((organisation) => [organisation._id, toFacts(organisation)]));
}

/** The retailers 卖场 at and below an organisation, in one query. */
export async function findRetailers(db: Pick<Reader, 'find'>, organisationId: string, limit: number): Promise<readonly OrganisationFacts[]> {
  const found = await db.find(organisations, { where: { kind: 'ka_store', path: organisationId }, orderBy: [['_id', 'asc']], limit });
  return found.map(toFacts);
}

/** People by id, in one query; who never left a name has an empty one, and who was never seen is not among them. */
export async function findPeople(db: Pick<Reader, 'find'>, personIds: readonly string[]): Promise<ReadonlyMap<string, PersonFacts>> {
  const ids = [...new Set(personIds)];
  if (ids.length === 0) return new Map();
  const found = await db.find(persons, { where: { _id: oneOf(ids) }, limit: ids.length });
  return new Map(found.map(({ _id, name, householdId }) => [_id, { name: name ?? '', householdId }]));
}

/** Who a person is in this mini-program for WeChat; null when he only uses the web. */
export async function findOpenid(db: Pick<Reader, 'get'>, personId: string): Promise<string | null> {
  return (await db.get(persons, personId))?.openid ?? null;
}
