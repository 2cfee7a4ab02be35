import { activeMemberships } from '../../../src/shared/domain/identity/memberships';
import { maskPhone } from '../../../src/shared/domain/identity/mask-phone';
import { action } from '../../_kit/runtime/action';
import { toMembershipAnswer } from '../answers';
import { inboxEntries, persons } from '../documents';

/** Who the caller is, what he may act as, and how much news he has. Writes nothing, not even for a newcomer. */
export const getSession = action(
  'identity.session.get',
  { roundTrips: 3, documentsExamined: 2 },
  async (_input, ctx) => {
    const { personId, name, phone } = ctx.actor;
    const [person, unreadCount] = await Promise.all([
      ctx.db.get(persons, personId),
      ctx.db.count(inboxEntries, { personId, read: false }),
    ]);
    return {
      person: { id: personId, name, phoneMasked: phone === null ? null : maskPhone(phone) },
      memberships: activeMemberships(person?.memberships ?? []).map(toMembershipAnswer),
      unreadCount,
      consents: [...(person?.consents ?? [])],
    };
  },
);
