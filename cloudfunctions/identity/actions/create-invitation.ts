import { isInTree, mayHandOut } from '../../../src/shared/domain/identity/authority';
import { INVITATION_VALID_MS } from '../../../src/shared/domain/identity/invitation';
import { ROLES_IN, type OrganisationKind, type Role } from '../../../src/shared/domain/roles';
import { AppError } from '../../../src/shared/errors/app-error';
import { action } from '../../_kit/runtime/action';
import { actingMembership } from '../../_kit/runtime/context';
import { toInvitationAnswer } from '../answers';
import { invitations, organisations, type InvitationDocument } from '../documents';
import { hashInvitationCode, newInvitationCode } from '../invitation-code';

/** Invites a phone into a position of the caller's tree; the code leaves this function once and is kept only hashed. */
export const createInvitation = action(
  'identity.invitation.create',
  { roundTrips: 6, documentsExamined: 2 },
  async ({ name, phone, role, organisationId, partnerKind = null }, ctx) => {
    const acting = actingMembership(ctx);
    const organisation = await ctx.db.get(organisations, organisationId);
    // Somebody else's organisation and one that does not exist look the same from outside.
    if (organisation === null || !isInTree(acting, organisation.path)) throw new AppError('auth.forbidden');
    if (!mayHandOut(acting, { role, organisationPath: organisation.path })) {
      throw new AppError('identity.invitation.role_not_allowed');
    }
    refuseMisfit(role, organisation.kind);
    const id = ctx.newId('invitation');
    const code = newInvitationCode();
    const invitation: InvitationDocument = {
      _id: id,
      name,
      phone,
      role,
      ...(role === 'partner' ? { partnerKind } : {}),
      organisationId,
      organisationName: organisation.name,
      organisationKind: organisation.kind,
      organisationPath: organisation.path,
      codeHash: await hashInvitationCode(id, code),
      state: 'open',
      wrongTries: 0,
      expiresAt: ctx.now + INVITATION_VALID_MS,
      invitedBy: {
        personId: ctx.actor.personId,
        role: acting.role,
        organisationId: acting.organisationId,
        organisationPath: acting.organisationPath,
      },
      acceptedBy: null,
      createdAt: ctx.now,
    };
    return ctx.transact(async (tx) => {
      await tx.insert(invitations, invitation);
      return { invitation: toInvitationAnswer(invitation, ctx.now), code };
    });
  },
);

function refuseMisfit(role: Role, organisationKind: OrganisationKind): void {
  if (ROLES_IN[organisationKind].includes(role)) return;
  throw new AppError('identity.invitation.role_not_in_organisation', { role, organisationKind });
}
