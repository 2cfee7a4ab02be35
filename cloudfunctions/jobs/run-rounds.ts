import * as v from 'valibot';
import { nextDueAt, type Schedule } from '../../src/shared/domain/jobs/schedule';
import { atMost, oneOf } from '../_kit/persistence/conditions';
import { insertMissing, updateFields, updateWhere } from '../_kit/persistence/plain-writes';
import type { Reader } from '../_kit/persistence/reader';
import type { Log } from '../_kit/runtime/log';
import { cloud } from '../_kit/runtime/sdk';
import { jobRounds, type JobRoundDocument } from './documents';

/** An internal action of another function that is carried out again and again. */
export interface Round {
  /** It takes no input, does a bounded part, and says `finished: false` when it wants to go on at the next minute. */
  readonly action: string;
  readonly schedule: Schedule;
}

export interface RoundContext {
  readonly db: Reader;
  readonly log: Log;
  readonly now: number;
}

/** How long a round may take: below the minute in which the next timer comes, above what a function may run for. */
const DEADLINE_MS = 35_000;
/** A round that failed is tried again after so long, or when it is due anyway. */
const RETRY_MS = 600_000;

const answerSchema = v.object({
  ok: v.boolean(),
  data: v.optional(v.object({ finished: v.optional(v.boolean()) })),
  error: v.optional(v.unknown()),
});

/**
 * Runs every round that is due, all at once. Each is claimed first, so that two timers that overlap never run the same
 * one. One that fails is logged and stops no other.
 * @returns how many were run, and how many of them failed
 */
export async function runRounds(
  rounds: readonly Round[],
  context: RoundContext,
): Promise<{ readonly run: number; readonly failed: number }> {
  if (rounds.length === 0) return { run: 0, failed: 0 };
  const where = { _id: oneOf(rounds.map(({ action }) => action)) };
  const states = await context.db.find(jobRounds, { where, limit: rounds.length });
  const outcomes = await Promise.all(
    rounds.map((round) => {
      const state = states.find(({ _id }) => _id === round.action);
      return runIfDue(round, state, context);
    }),
  );
  return {
    run: outcomes.filter((outcome) => outcome !== null).length,
    failed: outcomes.filter((outcome) => outcome === 'failed').length,
  };
}

async function runIfDue(
  round: Round,
  state: JobRoundDocument | undefined,
  context: RoundContext,
): Promise<JobRoundDocument['outcome'] | null> {
  const { action } = round;
  try {
    if (!(await isClaimed(round, state, context))) return null;
    const outcome = await outcomeOf(action, context);
    const nextAt = nextTurn(round.schedule, outcome, context.now);
    await updateFields(jobRounds, action, { nextAt, runningUntil: 0, outcome });
    return outcome;
  } catch (error) {
    context.log.error('round lost', error, { round: action });
    return 'failed';
  }
}

/** A round that nobody has seen yet gets its state: by the minute it is due at once, by the day at its next time. */
async function isClaimed(
  { action, schedule }: Round,
  state: JobRoundDocument | undefined,
  { now }: RoundContext,
): Promise<boolean> {
  if (state === undefined) {
    const nextAt = 'dailyAt' in schedule ? nextDueAt(schedule, now) : now;
    await insertMissing(jobRounds, { _id: action, nextAt, runningUntil: 0, startedAt: 0, outcome: 'none' });
    if (nextAt > now) return false;
  } else if (state.nextAt > now || state.runningUntil > now) {
    return false;
  }
  const free = { _id: action, nextAt: atMost(now), runningUntil: atMost(now) };
  return (await updateWhere(jobRounds, free, { runningUntil: now + DEADLINE_MS, startedAt: now })) === 1;
}

function nextTurn(schedule: Schedule, outcome: JobRoundDocument['outcome'], now: number): number {
  const due = nextDueAt(schedule, now);
  if (outcome === 'unfinished') return now;
  return outcome === 'failed' ? Math.min(due, now + RETRY_MS) : due;
}

async function outcomeOf(action: string, { now, log }: RoundContext): Promise<'done' | 'unfinished' | 'failed'> {
  const [name = ''] = action.split('.');
  // Not the id of the round before: every turn is a command of its own.
  const requestId = `round-${now.toString(36)}-${action.replace(/\W/g, '-')}`.slice(0, 64);
  try {
    const { result } = await inTime(cloud.callFunction({ name, data: { action, input: {}, requestId } }));
    const answer = v.parse(answerSchema, result);
    if (answer.ok) return answer.data?.finished === false ? 'unfinished' : 'done';
    log.error('round failed', answer.error, { round: action });
  } catch (error) {
    log.error('round failed', error, { round: action });
  }
  return 'failed';
}

async function inTime<T>(work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const patience = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer within ${DEADLINE_MS} ms`)), DEADLINE_MS);
  });
  try {
    return await Promise.race([work, patience]);
  } finally {
    clearTimeout(timer);
  }
}
