import { useState } from 'react';
import { refreshQueries } from '../../api/query-cache';
import { useCommand } from '../../api/use-command';
import { useQuery } from '../../api/use-query';
import type { Proposal, WaitingJob } from './view-model';

/**
 * Giving one job to somebody who could do it: who is proposed, and the gift. Where another dispatcher was quicker, the
 * refusal says so and everything that is shown is asked again.
 * @param from the day from which on proposals are asked for; without one the customer's wishes come first
 */
export function useDispatching(job: WaitingJob | undefined, from: string | undefined, onGiven: (proposal: Proposal) => void) {
  const asked = job === undefined ? null : { workOrderId: job.id, ...(from === undefined ? {} : { from }) };
  const query = useQuery('service.proposal.list', asked);
  const { run, pending, error } = useCommand('service.work_order.dispatch', { refreshes: ['orders.'] });
  const [refused, setRefused] = useState<string>();
  const give = async (proposal: Proposal) => {
    if (job === undefined) return;
    const { membershipId, window } = proposal;
    const heldBy = job.technician?.membershipId ?? null;
    const result = await run({ workOrderId: job.id, membershipId, window, heldBy });
    setRefused(result.ok ? undefined : job.id);
    if (result.ok) onGiven(proposal);
    else await refreshQueries(['service.']);
  };
  return { query, give, pending, error: refused === job?.id ? error : undefined };
}
