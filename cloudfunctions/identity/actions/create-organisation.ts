import { isInTree } from '../../../src/shared/domain/identity/authority';
import { kindsToFound, mayStandBelow } from '../../../src/shared/domain/identity/places';
import { AppError } from '../../../src/shared/errors/app-error';
import { action } from '../../_kit/runtime/action';
import { headquartersMembership } from '../../_kit/runtime/context';
import { toInvitationAnswer } from '../answers';
import { invitations, organisations, type OrganisationDocument } from '../documents';
import { newInvitation } from '../invitation-record';
import { organisationIdOf } from '../organisation-id';
import { organisationNamed } from '../repository';

/** Adds a place or a partner to the company, with the first invitation into it; both are there or neither. */
export const createOrganisation = action(
  'identity.organisation.create',
  { roundTrips: 10, documentsExamined: 5 },
  async ({ name, kind, parentId, first }, ctx) => {
    const acting = headquartersMembership(ctx);
    if (!kindsToFound(acting.role).includes(kind)) throw new AppError('identity.organisation.kind_not_allowed');
    const parent = await ctx.db.get(organisations, parentId);
    // Somebody else's organisation and one that does not exist look the same from outside.
    if (parent === null || !isInTree(acting, parent.path)) throw new AppError('auth.forbidden');
    if (!mayStandBelow(kind, parent.kind)) throw new AppError('identity.organisation.kind_not_below', { kind, above: parent.kind });
    if (await organisationNamed(ctx.db, name)) throw new AppError('identity.organisation.name_taken', { name });
    const id = organisationIdOf(acting.organisationName, name);
    const organisation: OrganisationDocument = { _id: id, name, kind, path: [...parent.path, id] };
    const invited = first === null ? null : await newInvitation(first, organisation, ctx);
    return ctx.transact(async (tx) => {
      // Between the look above and here somebody may have added the same.
      if ((await tx.get(organisations, id)) !== null) throw new AppError('identity.organisation.name_taken', { name });
      await tx.insert(organisations, organisation);
      if (invited !== null) await tx.insert(invitations, invited.invitation);
      return {
        organisation: { id, name, kind },
        invited: invited === null ? null : { invitation: toInvitationAnswer(invited.invitation, ctx.now), code: invited.code },
      };
    });
  },
);
