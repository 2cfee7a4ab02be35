import type { Output } from '../../src/shared/contract/registry';
import { mayHandOut } from '../../src/shared/domain/identity/authority';
import { invitationState } from '../../src/shared/domain/identity/invitation';
import { activeMemberships } from '../../src/shared/domain/identity/memberships';
import { maskPhone } from '../../src/shared/domain/identity/mask-phone';
import type { Membership } from '../_kit/runtime/context';
import type { InvitationDocument, MembershipRecord, PersonDocument } from './documents';

type InvitationAnswer = Output<'identity.invitation.list'>['rows'][number];
type MemberAnswer = Output<'identity.member.list'>['rows'][number];
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
  return { id, role, organisation: { id: organisationId, name: organisationName, kind: organisationKind } };
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
      organisationName: membership.organisationName,
      since: membership.since,
      revocable: person._id !== managerId && mayHandOut(manager, membership),
    }));
}
