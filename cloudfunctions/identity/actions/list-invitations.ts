import { PAGE_BUDGET } from '../../_kit/persistence/pages';
import { action } from '../../_kit/runtime/action';
import { actingMembership } from '../../_kit/runtime/context';
import { toInvitationAnswer } from '../answers';
import { invitationsBelow } from '../repository';

/** The invitations of the caller's tree, newest first. */
export const listInvitations = action('identity.invitation.list', PAGE_BUDGET, async ({ after }, ctx) => {
  const { rows, next } = await invitationsBelow(ctx.db, actingMembership(ctx), after);
  return { rows: rows.map((invitation) => toInvitationAnswer(invitation, ctx.now)), next };
});
