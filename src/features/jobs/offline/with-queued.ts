import { heldUpBy, type QueuedCommand } from '../../../api/command-queue/queued-command';
import { WORK_ORDER_COMMANDS } from '../../../shared/domain/service/states';
import { AppError } from '../../../shared/errors/app-error';
import type { Job } from '../view-model';
import { afterIntent, offered } from './after-intent';
import type { JobIntent } from './job-intent';

export type QueuedTap = QueuedCommand<JobIntent>;

/** A job as its technician left it, with what of it the server does not know yet. */
export interface JobOnPhone {
  readonly job: Job;
  /** Taps that are on their way, first tapped first. */
  readonly waiting: readonly QueuedTap[];
  /** The first tap that the server did not take; it holds up those after it under the same appointment. */
  readonly refused: QueuedTap | undefined;
}

/**
 * The server's last word on a job, and on top of it what was tapped since. A tap that the server has taken already, but
 * whose answer was lost, changes nothing twice; what a refused one holds up is not shown as done.
 */
export function withQueued(known: Job, commands: readonly QueuedTap[], now: number): JobOnPhone {
  const taps = commands.filter(({ subject }) => subject === known.card.id);
  const refused = taps.find(({ refusal }) => refusal !== null);
  const stopped = taps.filter(({ refusal }) => refusal !== null).flatMap((tap) => [tap, ...heldUpBy(tap, taps)]);
  const job = taps.filter((tap) => !stopped.includes(tap)).reduce((before, tap) => withTap(before, tap, now), withTime(known, now));
  return { job, waiting: taps.filter(({ refusal }) => refusal === null), refused };
}

/** What the server offered then, and what time has made of it since. */
function withTime(known: Job, now: number): Job {
  if (known.relation !== 'technician') return known;
  const { commands } = offered(known, now);
  return { ...known, commands: WORK_ORDER_COMMANDS.filter((command) => known.commands.includes(command) || commands.includes(command)) };
}

/** The job after one tap; unchanged where the server has it already, or will refuse it. */
export function withTap(job: Job, { command, tappedAt }: Pick<QueuedTap, 'command' | 'tappedAt'>, now: number): Job {
  if (contains(job, command)) return job;
  try {
    return afterIntent(job, command, Math.max(now, tappedAt));
  } catch (cause) {
    if (cause instanceof AppError) return job;
    throw cause;
  }
}

/** True when the server's word has the effect of a tap in it that could otherwise be taken twice. */
function contains({ done, charges }: Job, { action, input }: JobIntent): boolean {
  if (action === 'service.step.record') {
    return done.some(({ stepId, at, receivedAt }) => stepId === input.stepId && at === Math.min(input.at, receivedAt));
  }
  if (action !== 'service.charge.propose') return false;
  const wanted = JSON.stringify(input.lines.map(({ itemId, quantity }) => [itemId, quantity]));
  return charges.some(({ state, lines }) => state === 'proposed' && JSON.stringify(lines.map(({ itemId, quantity }) => [itemId, quantity])) === wanted);
}
