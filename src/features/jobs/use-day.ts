import { useEffect } from 'react';
import { forgetAnswers, keepAnswer } from '../../api/kept-answers';
import { useQuery } from '../../api/use-query';
import { useSessionStore } from '../../stores/session';
import { useJobQueue } from './offline/job-queue';

/**
 * A technician's jobs, each kept whole on his phone, so that he can open any of them where there is no signal. What is his
 * no longer is forgotten: a customer's address has no business on his phone then.
 */
export function useDay() {
  const query = useQuery('service.day.get', {}, { kept: 'role' });
  const { data } = query;
  useEffect(() => {
    if (data === undefined) return;
    const { persona, membershipId } = useSessionStore.getState();
    const pack = new Set([...data.jobs.map(({ card }) => card.id), ...useJobQueue.getState().commands.map(({ subject }) => subject)]);
    for (const job of data.jobs) keepAnswer(['service.work_order.get', { workOrderId: job.card.id }, persona?.openid ?? '', membershipId ?? ''], job);
    forgetAnswers('service.work_order.get', ({ workOrderId }) => pack.has(workOrderId));
  }, [data]);
  return query;
}
