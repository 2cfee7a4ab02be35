import { action } from '../../_kit/runtime/action';
import { headquartersMembership } from '../../_kit/runtime/context';
import { latestRun, toRunView } from '../../_kit/statements/runs';
import { statementRuns } from '../statement-documents';

export const getRun = action('commission.run.get', { roundTrips: 2, documentsExamined: 2 }, async (_input, ctx) => {
  headquartersMembership(ctx);
  const run = await latestRun(ctx, statementRuns);
  return { run: run === null ? null : toRunView(run) };
});
