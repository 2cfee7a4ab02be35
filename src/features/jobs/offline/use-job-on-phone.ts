import { useEffect, useState } from 'react';
import { useNow } from '../../../stores/clock';
import type { Job } from '../view-model';
import { useJobQueue } from './job-queue';
import { withQueued, type JobOnPhone, type QueuedTap } from './with-queued';

/** What is on its way for less than this needs no word. */
const NOTICED_AFTER_MS = 2_000;

export interface Signal {
  /** False without a network, or when the server did not answer. */
  readonly hasSignal: boolean;
  /** Whether what waits is worth telling: it waits for signal, or longer than a moment. */
  readonly tells: boolean;
}

export function useSignal(): Signal {
  const hasSignal = useJobQueue(({ hasNetwork, reachable }) => hasNetwork && reachable);
  const isWaiting = useJobQueue(({ commands }) => commands.length > 0);
  const [lasts, setLasts] = useState(false);
  useEffect(() => {
    setLasts(false);
    if (!isWaiting) return undefined;
    const timer = setTimeout(() => setLasts(true), NOTICED_AFTER_MS);
    return () => clearTimeout(timer);
  }, [isWaiting]);
  return { hasSignal, tells: isWaiting && (!hasSignal || lasts) };
}

/** The taps of a job that are worth marking as not yet sent. */
export function useUnsynced(workOrderId: string): readonly QueuedTap[] {
  const commands = useJobQueue((queue) => queue.commands);
  const { tells } = useSignal();
  return tells ? commands.filter(({ subject }) => subject === workOrderId) : [];
}

/** One job as the technician left it. */
export function useJobOnPhone(known: Job): JobOnPhone {
  const commands = useJobQueue((queue) => queue.commands);
  const now = useNow();
  return withQueued(known, commands, now);
}

/** The jobs as the technician left them, whatever of it the server knows. */
export function useJobsOnPhone(known: readonly Job[]): readonly JobOnPhone[] {
  const commands = useJobQueue((queue) => queue.commands);
  const now = useNow();
  return known.map((job) => withQueued(job, commands, now));
}
