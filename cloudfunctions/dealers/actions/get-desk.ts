import { countUpTo } from '../../_kit/persistence/bounded-count';
import { action } from '../../_kit/runtime/action';
import { actingMembership } from '../../_kit/runtime/context';
import { pickups } from '../documents';

/** More are not counted. */
const MOST_WAITING = 100;

/** How many pick-ups at and below the caller's place wait for a yes. */
export const getDesk = action('dealers.desk.get', { roundTrips: 2, documentsExamined: 1 + MOST_WAITING }, async (_input, ctx) => {
  const { organisationId } = actingMembership(ctx);
  return { pickups: await countUpTo(ctx.db, pickups, { organisationPath: organisationId, listFilter: 'waiting' }, MOST_WAITING) };
});
