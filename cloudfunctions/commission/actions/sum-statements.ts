import { action } from '../../_kit/runtime/action';
import { headquartersMembership } from '../../_kit/runtime/context';
import { statements } from '../statement-documents';

/** Who has more to do than this does not ask how much more. */
const MOST_SUMMED = 5_000;

/** How many statements are listed and what they pay, in one round trip; `more` when there are still others. */
export const sumStatements = action('commission.statement.sum', { roundTrips: 2, documentsExamined: MOST_SUMMED + 2 }, async ({ state }, ctx) => {
  headquartersMembership(ctx);
  const stages = [
    { match: { state } },
    { sort: { order: -1 } as const },
    { limit: MOST_SUMMED + 1 },
    { group: { _id: null, count: { $sum: 1 }, netFen: { $sum: '$netFen' } } },
  ];
  const [row] = await ctx.db.aggregate<{ readonly count: number; readonly netFen: number }>(statements, stages);
  const count = row?.count ?? 0;
  return { count: Math.min(count, MOST_SUMMED), netFen: row?.netFen ?? 0, more: count > MOST_SUMMED };
});
