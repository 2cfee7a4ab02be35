import * as v from 'valibot';
import { count, day, exactText, instant } from './fields';

/** How far the last drafting of statements is. */
export const statementRun = v.object({
  runId: exactText(40),
  /** The last day that it covers. */
  periodTo: day,
  shards: count,
  shardsDone: count,
  drafted: count,
  carried: count,
  /** Whose account differs from its postings: nothing was drafted for them. */
  failed: count,
  startedAt: instant,
  finishedAt: v.nullable(instant),
});
