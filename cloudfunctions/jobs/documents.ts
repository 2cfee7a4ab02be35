import { defineCollection, type Document } from '../_kit/persistence/collections';

/** Where one round stands; its id is its action's name. Instants are epoch milliseconds. */
export interface JobRoundDocument extends Document {
  readonly nextAt: number;
  /** Until then somebody else's run counts as under way; 0 when nobody runs it. */
  readonly runningUntil: number;
  readonly startedAt: number;
  readonly outcome: 'none' | 'done' | 'unfinished' | 'failed';
}

export const jobRounds = defineCollection<JobRoundDocument>()('job_rounds');
