import { invitableRoles } from '../../../src/shared/domain/identity/authority';
import { action } from '../../_kit/runtime/action';
import { actingMembership } from '../../_kit/runtime/context';
import { organisationsBelow } from '../repository';

/** Where the caller may invite to, and as what. */
export const listOrganisations = action(
  'identity.organisation.list',
  { roundTrips: 2, documentsExamined: 201 },
  async (_input, ctx) => {
    const acting = actingMembership(ctx);
    const rows = await organisationsBelow(ctx.db, acting);
    return {
      organisations: rows.map(({ _id: id, name, kind }) => ({ id, name, kind })),
      invitableRoles: [...invitableRoles(acting.role)],
    };
  },
);
