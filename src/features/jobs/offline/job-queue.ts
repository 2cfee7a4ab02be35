import { create } from 'zustand';
import { ApiError } from '../../../api/api-error';
import { call } from '../../../api/call';
import { changeAnswer } from '../../../api/kept-answers';
import { CommandQueue, type Outcome } from '../../../api/command-queue/command-queue';
import type { QueuedCommand } from '../../../api/command-queue/queued-command';
import { forgetKept, leftOnPhone, uploadKept } from '../../../api/kept-files';
import { refreshQueries } from '../../../api/query-cache';
import { newRequestId } from '../../../api/request-id';
import { watchSignal } from '../../../api/signal';
import { appointedAt } from '../../../shared/domain/service/appointment-seen';
import { AppError } from '../../../shared/errors/app-error';
import { serverNow } from '../../../stores/clock';
import { deviceKeys, deviceStorage } from '../../../stores/device-storage';
import { useSessionStore } from '../../../stores/session';
import type { Job } from '../view-model';
import { afterIntent } from './after-intent';
import type { JobIntent } from './job-intent';
import { withTap, type QueuedTap } from './with-queued';

interface JobQueueState {
  /** What the server has not taken yet, first tapped first. */
  readonly commands: readonly QueuedTap[];
  /** False when the last message did not get through. */
  readonly reachable: boolean;
  /** What the phone itself says of its network. */
  readonly hasNetwork: boolean;
}

/** The technician's taps that are on their way. */
export const useJobQueue = create<JobQueueState>()(() => ({ commands: [], reachable: true, hasNetwork: true }));

/** After the last of several commands, so that a job is asked once. */
const REFRESH_AFTER_MS = 300;
/** So long a form waits for the answer; after that its tap goes on by itself. */
const PATIENCE_MS = 3_000;

const ownerNow = (): string => useSessionStore.getState().persona?.openid ?? '';

const queue = new CommandQueue<JobIntent>({
  storage: {
    keys: deviceKeys,
    read: (key) => {
      const text = deviceStorage.getItem(key);
      return typeof text === 'string' ? text : null;
    },
    write: (key, text) => void deviceStorage.setItem(key, text),
    remove: (key) => void deviceStorage.removeItem(key),
  },
  owner: ownerNow,
  upload: uploadKept,
  forget: forgetKept,
  leftFiles: leftOnPhone,
  // Action and input belong together; the union has forgotten which to which.
  send: async ({ command: { action, input }, requestId, as }) => {
    await call(action, input as never, requestId, as);
  },
  onDone: (tap) => {
    noteDone(tap);
    refreshSoon();
  },
  onChange: (state) => {
    const before = refusedOf(useJobQueue.getState().commands);
    useJobQueue.setState(state);
    // What the server refuses has usually changed elsewhere: the pages show how it stands now.
    if (refusedOf(state.commands).some((requestId) => !before.includes(requestId))) refreshSoon();
  },
  later: (work, milliseconds) => {
    const timer = setTimeout(work, milliseconds);
    return () => clearTimeout(timer);
  },
});

/** What the phone keeps of the job has the tap's effect before the queue lets go of it. */
function noteDone(tap: QueuedTap): void {
  const { subject: workOrderId, owner, as } = tap;
  const change = (job: Job): Job => (job.card.id === workOrderId ? withTap(job, tap, serverNow()) : job);
  changeAnswer(['service.work_order.get', { workOrderId }, owner, as ?? ''], change);
  changeAnswer(['service.day.get', {}, owner, as ?? ''], (day) => ({ ...day, jobs: day.jobs.map(change) }));
}

const refusedOf = (commands: readonly QueuedTap[]) => commands.flatMap(({ requestId, refusal }) => (refusal === null ? [] : [requestId]));

let refreshing: ReturnType<typeof setTimeout> | undefined;

function refreshSoon(): void {
  clearTimeout(refreshing);
  refreshing = setTimeout(() => void refreshQueries(['service.', 'orders.', 'catalog.']), REFRESH_AFTER_MS);
}

/** At the app's launch: sends what an earlier life of it left, and whatever comes when there is signal. */
export function startJobQueue(): void {
  void queue.start();
  useSessionStore.subscribe((session, before) => {
    if (session.persona !== before.persona) void queue.resume();
  });
  watchSignal((hasNetwork) => {
    useJobQueue.setState({ hasNetwork });
    if (hasNetwork) void queue.resume();
  });
}

const refusal = ({ code, details }: Pick<AppError, 'code' | 'details'>): Outcome => ({ kind: 'refused', error: new ApiError(code, details) });

/**
 * Takes a tap in a job: written down, then sent. What the phone itself knows to be against the rules is refused at once,
 * and nothing is queued.
 * @returns what became of it; `waiting` when it goes on by itself
 */
export async function tapJob(job: Job, command: JobIntent): Promise<Outcome & { readonly requestId?: string }> {
  const tappedAt = serverNow();
  try {
    afterIntent(job, command, tappedAt);
  } catch (cause) {
    if (cause instanceof AppError) return refusal(cause);
    throw cause;
  }
  const seen = appointedAt(job);
  const tap: Omit<QueuedCommand<JobIntent>, 'owner' | 'refusal'> = {
    requestId: newRequestId(),
    subject: job.card.id,
    // Whatever is refused under one appointment holds up nothing of the next.
    chain: `${job.card.id}:${seen ?? 0}`,
    as: useSessionStore.getState().membershipId,
    command: underAppointment(command, seen),
    about: job.card.customerName,
    tappedAt,
  };
  try {
    const outcome = await Promise.race([queue.add(tap), patience()]);
    return { ...outcome, requestId: tap.requestId };
  } catch {
    return { kind: 'refused', error: new ApiError('client.storage_full', {}) };
  }
}

/** The intent as it was meant: under the appointment that he saw. */
function underAppointment(command: JobIntent, seen: number | undefined): JobIntent {
  return 'at' in command.input ? ({ ...command, input: { ...command.input, appointedAt: seen } } as JobIntent) : command;
}

function patience(): Promise<Outcome> {
  return new Promise((resolve) => setTimeout(() => resolve({ kind: 'waiting' }), PATIENCE_MS));
}

export const retryTap = (requestId: string): Promise<void> => queue.retry(requestId);
/** @param without what it holds up and makes no sense without it */
export const dropTap = (requestId: string, without: readonly string[] = []): Promise<void> => queue.drop(requestId, without);
