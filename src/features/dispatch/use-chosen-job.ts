import { useState } from 'react';
import type { PagedQueryState } from '../../api/use-paged-query';
import { useQuery } from '../../api/use-query';
import type { WaitingJob } from './view-model';

/**
 * The job that is to be given away: one of those that wait, or any other that the page was opened with.
 * @param startId the work order that the page was opened with; empty: none
 */
export function useChosenJob(waiting: PagedQueryState<WaitingJob, unknown>, startId: string) {
  const [id, setId] = useState(startId);
  const listed = waiting.data?.find((job) => job.id === id);
  const isElsewhere = id !== '' && waiting.status === 'ready' && listed === undefined;
  const other = useQuery('service.work_order.get', isElsewhere ? { workOrderId: id } : null);
  const card = isElsewhere ? other.data?.card : undefined;
  const choose = (job: WaitingJob | undefined) => setId(job?.id ?? '');
  return { job: listed ?? card, isListed: listed !== undefined, choose };
}
