import { organisationsOf, roleIn, rolesIn } from '../../src/shared/domain/identity/memberships';
import { findPage } from '../_kit/persistence/pages';
import type { Reader } from '../_kit/persistence/reader';
import type { Transaction } from '../_kit/persistence/transaction';
import type { Actor, Membership } from '../_kit/runtime/context';
import {
  inboxEntries,
  invitations,
  organisations,
  persons,
  verifiedPhones,
  type InvitationDocument,
  type MembershipRecord,
  type PersonDocument,
} from './documents';
import { ownHouseholdId } from './person-id';

/** Newest open invitations of a phone that an accept looks at; more are never open at once in practice. */
const CANDIDATES = 5;
/** Organisations in one list; a company with more finds them by search, not by scrolling. */
const MOST_ORGANISATIONS = 200;
/** Technicians in one list; the largest agents have some dozens. */
export const MOST_TECHNICIANS = 200;

function blankPerson(id: string, now: number): PersonDocument {
  return {
    _id: id,
    loginKeys: [],
    openid: null,
    name: null,
    phone: null,
    householdId: ownHouseholdId(id),
    memberships: [],
    memberOf: [],
    rolesIn: [],
    consents: [],
    quota: {},
    createdAt: now,
  };
}

/** The actor's document, or the one he would have: his first command writes it. */
export async function personOf(tx: Transaction, actor: Actor, now: number): Promise<PersonDocument> {
  const known = await tx.get(persons, actor.personId);
  return known ?? { ...blankPerson(actor.personId, now), loginKeys: [actor.loginKey], openid: actor.openid };
}

export function withMemberships(person: PersonDocument, memberships: readonly MembershipRecord[]): PersonDocument {
  return { ...person, memberships, memberOf: organisationsOf(memberships), rolesIn: rolesIn(memberships) };
}

/** Who verified this phone last, or null. */
export async function personOfPhone(db: Reader, phone: string): Promise<PersonDocument | null> {
  const verified = await db.get(verifiedPhones, phone);
  return verified === null ? null : db.get(persons, verified.personId);
}

/** Only organisations in the tree of the acting membership. */
export async function organisationsBelow(db: Reader, acting: Membership) {
  return db.find(organisations, {
    where: { path: acting.organisationId },
    orderBy: [['_id', 'asc']],
    limit: MOST_ORGANISATIONS,
  });
}

/** Whether the company, or one of its places, is called so already. */
export async function organisationNamed(db: Reader, name: string): Promise<boolean> {
  return (await db.find(organisations, { where: { name }, limit: 1 })).length > 0;
}

export async function openInvitations(db: Reader, phone: string): Promise<readonly InvitationDocument[]> {
  return db.find(invitations, { where: { phone, state: 'open' }, orderBy: [['_id', 'desc']], limit: CANDIDATES });
}

export async function invitationsBelow(db: Reader, acting: Membership, after: string | undefined) {
  return findPage(db, invitations, { organisationPath: acting.organisationId }, after);
}

export async function membersBelow(db: Reader, acting: Membership, after: string | undefined) {
  return findPage(db, persons, { memberOf: acting.organisationId }, after);
}

export async function techniciansBelow(db: Reader, acting: Pick<Membership, 'organisationId'>) {
  const where = { rolesIn: roleIn('technician', acting.organisationId) };
  return db.find(persons, { where, orderBy: [['_id', 'asc']], limit: MOST_TECHNICIANS });
}

export async function inboxOf(db: Reader, personId: string, after: string | undefined) {
  return findPage(db, inboxEntries, { personId }, after);
}
