import * as v from 'valibot';
import { command } from './define';

export const jobsContract = {
  /** Delivers the events of these commands now; what fails is swept later by the timer. */
  'jobs.events.deliver': command({
    access: 'internal',
    input: v.object({ commandIds: v.pipe(v.array(v.pipe(v.string(), v.maxLength(160))), v.minLength(1), v.maxLength(50)) }),
    output: v.object({ delivered: v.number(), left: v.number() }),
  }),
  /** The timer's round: events that were not delivered, oldest first, until the time for this round is used. */
  'jobs.events.sweep': command({
    access: 'internal',
    input: v.object({}),
    output: v.object({ delivered: v.number(), left: v.number() }),
  }),
} as const;
