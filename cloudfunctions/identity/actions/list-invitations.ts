import { PAGE_SIZE } from '../../../src/shared/contract/fields';
import { toPage } from '../../_kit/persistence/reader';
import { action } from '../../_kit/runtime/action';
import { actingMembership } from '../../_kit/runtime/context';
import { toInvitationAnswer } from '../answers';
import { invitationsBelow } from '../repository';

/** The invitations of the caller's tree, newest first. */
export const listInvitations = action(
  'identity.invitation.list',
  { roundTrips: 2, documentsExamined: 22 },
  async ({ after }, ctx) => {
    const found = await invitationsBelow(ctx.db, actingMembership(ctx), after, PAGE_SIZE + 1);
    const { rows, next } = toPage(found, PAGE_SIZE);
    return { rows: rows.map((invitation) => toInvitationAnswer(invitation, ctx.now)), next };
  },
);
