import { countUpTo } from '../../_kit/persistence/bounded-count';
import { between, oneOf } from '../../_kit/persistence/conditions';
import { before } from '../../_kit/persistence/sort-keys';
import { action } from '../../_kit/runtime/action';
import { actingMembership } from '../../_kit/runtime/context';
import { leads } from '../documents';
import { isLeadManager } from '../repository';

/** More are not counted. */
const MOST_WAITING = 100;

/** What waits for a member, in three counts at once. */
export const getDesk = action('leads.desk.get', { roundTrips: 4, documentsExamined: 1 + 3 * MOST_WAITING }, async (_input, ctx) => {
  const { db, now } = ctx;
  const acting = actingMembership(ctx);
  const [late, waiting, pool] = await Promise.all([
    countUpTo(db, leads, { followerId: acting.id, dueKey: between('', before(now)) }, MOST_WAITING),
    isLeadManager(acting) ? countUpTo(db, leads, { organisationPath: acting.organisationId, group: 'new' }, MOST_WAITING) : null,
    countUpTo(db, leads, { poolId: oneOf(acting.organisationPath) }, MOST_WAITING),
  ]);
  return { late, waiting, pool };
});
