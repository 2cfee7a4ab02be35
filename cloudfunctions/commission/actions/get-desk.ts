import { countUpTo } from '../../_kit/persistence/bounded-count';
import { action } from '../../_kit/runtime/action';
import { headquartersMembership } from '../../_kit/runtime/context';
import { commissionEntries } from '../documents';
import { statements } from '../statement-documents';

/** More are not counted. */
const MOST_WAITING = 100;

/** What waits for finance, in two counts at once. */
export const getDesk = action('commission.desk.get', { roundTrips: 3, documentsExamined: 1 + 2 * MOST_WAITING }, async (_input, ctx) => {
  headquartersMembership(ctx);
  const [holds, disputes] = await Promise.all([
    countUpTo(ctx.db, commissionEntries, { holdKey: 'open' }, MOST_WAITING),
    countUpTo(ctx.db, statements, { state: 'disputed' }, MOST_WAITING),
  ]);
  return { holds, disputes };
});
