import { dayOf, startOfDay } from '../../../src/shared/kernel/time';
import { countUpTo } from '../../_kit/persistence/bounded-count';
import { above, oneOf } from '../../_kit/persistence/conditions';
import { action } from '../../_kit/runtime/action';
import { leads } from '../documents';

const MOST_COUNTED = 300;

/** This month's numbers of whoever brought them. */
export const summariseBrought = action(
  'leads.brought.summary',
  { roundTrips: 4, documentsExamined: 1 + 3 * MOST_COUNTED },
  async (_input, { db, actor, now }) => {
    const { personId: bringerId } = actor;
    const monthBegan = startOfDay(`${dayOf(now).slice(0, 7)}-01`) - 1;
    const [broughtThisMonth, wonThisMonth, underWay] = await Promise.all([
      countUpTo(db, leads, { bringerId, createdAt: above(monthBegan) }, MOST_COUNTED),
      countUpTo(db, leads, { bringerId, wonAt: above(monthBegan) }, MOST_COUNTED),
      countUpTo(db, leads, { bringerId, group: oneOf(['new', 'following', 'pool']) }, MOST_COUNTED),
    ]);
    return { broughtThisMonth, wonThisMonth, underWay };
  },
);
