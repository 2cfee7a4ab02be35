import * as v from 'valibot';
import { command } from './define';
import { count, empty, exactText, list } from './fields';

export const jobsContract = {
  /** Delivers the events of these commands now; what fails is swept later by the timer. */
  'jobs.events.deliver': command({
    access: 'internal',
    input: v.object({ commandIds: v.pipe(list(exactText(160), 50), v.minLength(1)) }),
    output: v.object({ delivered: count, left: count }),
  }),
  /**
   * What the timer does: events that were not delivered, oldest first, until the time for it is used, and then the
   * rounds that are due.
   */
  'jobs.minute.run': command({
    access: 'internal',
    input: empty,
    output: v.object({ delivered: count, left: count, rounds: count, failed: count }),
  }),
  /** Deletes spreadsheets of which nothing came, when nobody looked at them for a week. */
  'jobs.upload.sweep': command({ access: 'internal', input: empty, output: v.object({ deleted: count, finished: v.boolean() }) }),
} as const;
