import { dayOf } from '../../../src/shared/kernel/time';
import { action } from '../../_kit/runtime/action';
import { headquartersMembership } from '../../_kit/runtime/context';
import { statementRuns, type StatementRunDocument } from '../statement-documents';

export const getRun = action('commission.run.get', { roundTrips: 2, documentsExamined: 2 }, async (_input, ctx) => {
  headquartersMembership(ctx);
  const [run] = await ctx.db.find(statementRuns, { where: {}, orderBy: [['startedAt', 'desc']], limit: 1 });
  return { run: run === undefined ? null : toRun(run) };
});

function toRun({ _id: runId, untilAt, shards, startedAt, finishedAt }: StatementRunDocument) {
  const all = Object.values(shards);
  const sum = (part: 'drafted' | 'carried' | 'failed') => all.reduce((total, shard) => total + shard[part], 0);
  return {
    runId,
    periodTo: dayOf(untilAt - 1),
    shards: all.length,
    shardsDone: all.filter(({ done }) => done).length,
    drafted: sum('drafted'),
    carried: sum('carried'),
    failed: sum('failed'),
    startedAt,
    finishedAt,
  };
}
