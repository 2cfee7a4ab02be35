import { action } from '../../_kit/runtime/action';
import { headquartersMembership } from '../../_kit/runtime/context';
import { dueChecks } from '../due-check-documents';
import { openDifferences } from '../due-differences';

/** More have one cause for all of them. */
const MOST = 50;

/** What the last pass over what dealers owe found. */
export const getDueCheck = action('dealers.check.get', { roundTrips: 3, documentsExamined: MOST + 2 }, async (_input, ctx) => {
  headquartersMembership(ctx);
  const [check, open] = await Promise.all([ctx.db.get(dueChecks, 'dues'), openDifferences(ctx.db, MOST)]);
  return {
    finished: check?.finished ?? null,
    open: open.map(({ _id: organisationId, organisationName, rows, foundAt }) => ({ organisationId, organisationName, rows: [...rows], foundAt })),
  };
});
