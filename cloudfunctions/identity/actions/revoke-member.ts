import { isInTree, mayHandOut } from '../../../src/shared/domain/identity/authority';
import { activeMemberships, withoutMembership } from '../../../src/shared/domain/identity/memberships';
import { AppError } from '../../../src/shared/errors/app-error';
import { action } from '../../_kit/runtime/action';
import { actingMembership } from '../../_kit/runtime/context';
import { persons } from '../documents';
import { withMemberships } from '../repository';

/** Ends a position. It holds from the member's next call, because every call loads its actor anew. */
export const revokeMember = action(
  'identity.member.revoke',
  { roundTrips: 6, documentsExamined: 3 },
  async ({ personId, membershipId }, ctx) => {
    if (personId === ctx.actor.personId) throw new AppError('identity.member.self_revoke');
    const acting = actingMembership(ctx);
    return ctx.transact(async (tx) => {
      const person = await tx.get(persons, personId);
      const membership = activeMemberships(person?.memberships ?? []).find(({ id }) => id === membershipId);
      if (person === null || membership === undefined || !isInTree(acting, membership.organisationPath)) {
        throw new AppError('identity.member.missing');
      }
      if (!mayHandOut(acting, membership)) throw new AppError('identity.invitation.role_not_allowed');
      await tx.put(persons, withMemberships(person, withoutMembership(person.memberships, membershipId, ctx.now)));
      return {};
    });
  },
);
