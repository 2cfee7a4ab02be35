import { useEffect } from 'react';
import { changeAnswer, forgetAnswers, keepAnswer } from '../../api/kept-answers';
import { useQuery } from '../../api/use-query';
import { useSessionStore } from '../../stores/session';
import { useJobQueue } from './offline/job-queue';
import type { Job } from './view-model';

/** Whose answers a phone keeps: those of the acting position. */
function keptBy(): readonly [persona: string, membershipId: string] {
  const { persona, membershipId } = useSessionStore.getState();
  return [persona?.openid ?? '', membershipId ?? ''];
}

/**
 * A technician's jobs, each kept whole on his phone, so that he can open any of them where there is no signal. What is his
 * no longer is forgotten: a customer's address has no business on his phone then.
 */
export function useDay() {
  const query = useQuery('service.day.get', {}, { kept: 'role' });
  const { data } = query;
  useEffect(() => {
    if (data === undefined) return;
    const pack = new Set([...data.jobs.map(({ card }) => card.id), ...useJobQueue.getState().commands.map(({ subject }) => subject)]);
    for (const job of data.jobs) keepAnswer(['service.work_order.get', { workOrderId: job.card.id }, ...keptBy()], job);
    forgetAnswers('service.work_order.get', ({ workOrderId }) => pack.has(workOrderId));
  }, [data]);
  return query;
}

/** What the page of a job learns, his day knows too: without signal both show the server's same last word. */
export function useKnownInDay(job: Job): void {
  useEffect(() => {
    const newer = (known: Job): Job => (known.card.id === job.card.id ? job : known);
    changeAnswer(['service.day.get', {}, ...keptBy()], (day) => ({ ...day, jobs: day.jobs.map(newer) }));
  }, [job]);
}
