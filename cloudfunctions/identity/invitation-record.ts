import type { Input } from '../../src/shared/contract/registry';
import { mayHandOut } from '../../src/shared/domain/identity/authority';
import { INVITATION_VALID_MS } from '../../src/shared/domain/identity/invitation';
import { ROLES_IN } from '../../src/shared/domain/roles';
import { AppError } from '../../src/shared/errors/app-error';
import { actingMembership, type CommandContext } from '../_kit/runtime/context';
import type { InvitationDocument, OrganisationDocument } from './documents';
import { hashInvitationCode, newInvitationCode } from './invitation-code';

export type Invitee = Omit<Input<'identity.invitation.create'>, 'organisationId'>;

/**
 * Somebody's invitation into an organisation, not written yet, and its code in plain, which is kept only hashed.
 * @throws AppError `identity.invitation.role_not_allowed`, `identity.invitation.role_not_in_organisation`
 */
export async function newInvitation(
  { name, phone, role, partnerKind = null }: Invitee,
  organisation: OrganisationDocument,
  ctx: CommandContext,
): Promise<{ readonly invitation: InvitationDocument; readonly code: string }> {
  const acting = actingMembership(ctx);
  const { _id: organisationId, name: organisationName, kind: organisationKind, path: organisationPath } = organisation;
  if (!mayHandOut(acting, { role, organisationPath })) throw new AppError('identity.invitation.role_not_allowed');
  if (!ROLES_IN[organisationKind].includes(role)) throw new AppError('identity.invitation.role_not_in_organisation', { role, organisationKind });
  const id = ctx.newId('invitation');
  const code = newInvitationCode();
  const invitation: InvitationDocument = {
    _id: id,
    name,
    phone,
    role,
    ...(role === 'partner' ? { partnerKind } : {}),
    organisationId,
    organisationName,
    organisationKind,
    organisationPath,
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
  return { invitation, code };
}
