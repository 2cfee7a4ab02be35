import { countUpTo } from '../../_kit/persistence/bounded-count';
import { action } from '../../_kit/runtime/action';
import { headquartersMembership } from '../../_kit/runtime/context';
import { retailerSettlements } from '../documents';

/** More are not counted. */
const MOST_WAITING = 100;

/** How many settlements are compared and wait for finance. */
export const getDesk = action('retailers.desk.get', { roundTrips: 2, documentsExamined: 1 + MOST_WAITING }, async (_input, ctx) => {
  headquartersMembership(ctx);
  return { settlements: await countUpTo(ctx.db, retailerSettlements, { state: 'compared' }, MOST_WAITING) };
});
