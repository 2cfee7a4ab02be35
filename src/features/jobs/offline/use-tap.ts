import { useState } from 'react';
import type { ApiError } from '../../../api/api-error';
import { serverNow } from '../../../stores/clock';
import type { Job, PlainCommand } from '../view-model';
import type { JobIntent } from './job-intent';
import { dropTap, tapJob } from './job-queue';

export interface Tap {
  /** @param intentAt the intent with the time of its tap, epoch milliseconds @returns whether the form may close: it is done, or goes on by itself */
  readonly run: (intentAt: (at: number) => JobIntent) => Promise<boolean>;
  readonly pending: boolean;
  readonly error: ApiError | undefined;
}

/** A second tap of wet hands would fall on the next step. */
const INERT_MS = 600;

/** Steps that need nothing but the tap. */
export function usePlainTap(job: Job) {
  const { run, error } = useTap(job);
  const [isInert, setIsInert] = useState(false);
  const take = (command: PlainCommand) => {
    setIsInert(true);
    setTimeout(() => setIsInert(false), INERT_MS);
    void run((at) => ({ action: PLAIN_ACTIONS[command], input: { workOrderId: job.card.id, at } }));
  };
  return { take, pending: isInert, error };
}

const PLAIN_ACTIONS = {
  accept: 'service.work_order.accept',
  depart: 'service.work_order.depart',
  arrive: 'service.work_order.arrive',
  begin: 'service.work_order.begin',
} as const satisfies Readonly<Record<PlainCommand, JobIntent['action']>>;

/** A tap out of a form that stands open: what is refused while it does is said in it, and need not wait in the queue. */
export function useTap(job: Job): Tap {
  const [pending, setPending] = useState(false);
  const [error, setError] = useState<ApiError>();
  const run = async (intentAt: (at: number) => JobIntent): Promise<boolean> => {
    setPending(true);
    const { requestId, ...outcome } = await tapJob(job, intentAt(serverNow()));
    setPending(false);
    setError(outcome.kind === 'refused' ? outcome.error : undefined);
    if (outcome.kind === 'refused' && requestId !== undefined) await dropTap(requestId);
    return outcome.kind !== 'refused';
  };
  return { run, pending, error };
}
