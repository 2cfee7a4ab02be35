import { isInTree } from '../../../src/shared/domain/identity/authority';
import { AppError } from '../../../src/shared/errors/app-error';
import { action } from '../../_kit/runtime/action';
import { actingMembership } from '../../_kit/runtime/context';
import { invitations } from '../documents';

/** Takes an unused invitation back; one that was accepted ends by revoking the member. */
export const revokeInvitation = action(
  'identity.invitation.revoke',
  { roundTrips: 6, documentsExamined: 3 },
  async ({ invitationId }, ctx) => {
    const acting = actingMembership(ctx);
    return ctx.transact(async (tx) => {
      const invitation = await tx.get(invitations, invitationId);
      if (invitation === null || invitation.state !== 'open' || !isInTree(acting, invitation.organisationPath)) {
        throw new AppError('identity.invitation.not_valid');
      }
      await tx.put(invitations, { ...invitation, state: 'revoked' });
      return {};
    });
  },
);
