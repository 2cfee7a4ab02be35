import { action } from '../../_kit/runtime/action';
import { headquartersMembership } from '../../_kit/runtime/context';
import { comparedDays, DAYS_LISTED } from '../compared-days';

/** The days listed that differ: each waits until somebody has put it right and compared it once more. */
export const getDesk = action('payments.desk.get', { roundTrips: 2, documentsExamined: 1 + DAYS_LISTED }, async (_input, ctx) => {
  headquartersMembership(ctx);
  const days = await comparedDays(ctx.db);
  return { differing: days.filter(({ mismatches }) => mismatches > 0).length };
});
