import type { Output } from '../../src/shared/contract/registry';
import { mayHandOut } from '../../src/shared/domain/identity/authority';
import { invitationState } from '../../src/shared/domain/identity/invitation';
import { activeMemberships } from '../../src/shared/domain/identity/memberships';
import { vouchesForTakings } from '../../src/shared/domain/identity/books';
import { maskPhone } from '../../src/shared/domain/identity/mask-phone';
import type { Membership } from '../_kit/runtime/context';
import type { InvitationDocument, MembershipRecord, PersonDocument } from './documents';
import { techniciansOf } from './technicians';

type InvitationAnswer = Output<'identity.invitation.list'>['rows'][number];
type MemberAnswer = Output<'identity.member.list'>['rows'][number];
type TechnicianAnswer = Output<'identity.technician.list'>['technicians'][number];
type MembershipAnswer = Output<'identity.session.get'>['memberships'][number];

/** How documents look to the caller: phones only masked, hashes never. */
export function toInvitationAnswer(invitation: InvitationDocument, now: number): InvitationAnswer {
  const { _id: id, name, phone, role, organisationName, expiresAt } = invitation;
  return {
    id,
    name,
    phoneMasked: maskPhone(phone),
    role,
    organisationName,
    state: invitationState(invitation, now),
    expiresAt,
  };
}

export function toMembershipAnswer(membership: MembershipRecord): MembershipAnswer {
  const { id, role, organisationId, organisationName, organisationKind } = membership;
  return { id, role, organisation: { id: organisationId, name: organisationName, kind: organisationKind }, vouches: vouchesForTakings(membership) };
}

/** One row for every position as a technician that the person holds in the dispatcher's tree. */
export function toTechnicianAnswers(person: PersonDocument, dispatcher: Membership): readonly TechnicianAnswer[] {
  return techniciansOf(person)
    .filter(({ organisationPath }) => organisationPath.includes(dispatcher.organisationId))
    .map(({ membershipId, name, phone, organisationName }) => ({ personId: person._id, membershipId, name, phone, organisationName }));
}

/** One row for every position that the person holds in the manager's tree. */
export function toMemberAnswers(
  person: PersonDocument,
  manager: Membership,
  managerId: string,
): readonly MemberAnswer[] {
  return activeMemberships(person.memberships)
    .filter(({ organisationPath }) => organisationPath.includes(manager.organisationId))
    .map((membership) => ({
      personId: person._id,
      membershipId: membership.id,
      name: person.name ?? '',
      phoneMasked: maskPhone(person.phone ?? membership.phone),
      role: membership.role,
      partnerKind: membership.partnerKind ?? null,
      organisationName: membership.organisationName,
      since: membership.since,
      revocable: person._id !== managerId && mayHandOut(manager, membership),
    }));
}
