import { oneOf } from '../../_kit/persistence/conditions';
import { action } from '../../_kit/runtime/action';
import { positions } from '../documents';

/** Nobody is on his way to more people at once. */
const MOST_POSITIONS = 5;

/** He shares his way no longer: where he was last is gone at once, whoever he is on his way to. */
export const withdrawPosition = action(
  'service.position.withdraw',
  { roundTrips: 5 + MOST_POSITIONS, documentsExamined: 3 + 2 * MOST_POSITIONS },
  async (_input, ctx) => {
    const memberships = ctx.actor.memberships.map(({ id }) => id);
    const shared = await ctx.db.find(positions, { where: { membershipId: oneOf(memberships) }, limit: MOST_POSITIONS });
    return ctx.transact(async (tx) => {
      for (const { _id } of shared) await tx.remove(positions, _id);
      return {};
    });
  },
);
