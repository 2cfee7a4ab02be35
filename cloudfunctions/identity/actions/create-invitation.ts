import { isInTree } from '../../../src/shared/domain/identity/authority';
import { AppError } from '../../../src/shared/errors/app-error';
import { action } from '../../_kit/runtime/action';
import { actingMembership } from '../../_kit/runtime/context';
import { toInvitationAnswer } from '../answers';
import { invitations, organisations } from '../documents';
import { newInvitation } from '../invitation-record';

/** Invites a phone into a position of the caller's tree; the code leaves this function once and is kept only hashed. */
export const createInvitation = action(
  'identity.invitation.create',
  { roundTrips: 6, documentsExamined: 2 },
  async ({ organisationId, ...invitee }, ctx) => {
    const organisation = await ctx.db.get(organisations, organisationId);
    // Somebody else's organisation and one that does not exist look the same from outside.
    if (organisation === null || !isInTree(actingMembership(ctx), organisation.path)) throw new AppError('auth.forbidden');
    const { invitation, code } = await newInvitation(invitee, organisation, ctx);
    return ctx.transact(async (tx) => {
      await tx.insert(invitations, invitation);
      return { invitation: toInvitationAnswer(invitation, ctx.now), code };
    });
  },
);
