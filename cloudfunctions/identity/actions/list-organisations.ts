import { invitableRoles } from '../../../src/shared/domain/identity/authority';
import { kindsToFound } from '../../../src/shared/domain/identity/places';
import { action } from '../../_kit/runtime/action';
import { actingMembership } from '../../_kit/runtime/context';
import { organisationsBelow } from '../repository';

/** Where the caller may invite to, and as what; and what he may add. */
export const listOrganisations = action(
  'identity.organisation.list',
  { roundTrips: 2, documentsExamined: 201 },
  async (_input, ctx) => {
    const acting = actingMembership(ctx);
    const rows = await organisationsBelow(ctx.db, acting);
    return {
      organisations: rows.map(({ _id: id, name, kind }) => ({ id, name, kind })),
      invitableRoles: [...invitableRoles(acting.role)],
      // A store's owner runs his store; what the company consists of is headquarters' to say.
      kindsToFound: acting.organisationPath.length > 1 ? [] : [...kindsToFound(acting.role)],
    };
  },
);
