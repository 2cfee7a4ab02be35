import { useState } from 'react';
import { usePagedQuery } from '../../api/use-paged-query';
import { dayOf } from '../../shared/kernel/time';
import { useNow } from '../../stores/clock';
import type { Span } from './board-model';
import { laterFrom } from './later-from';
import { useBoard } from './use-board';
import { useChosenJob } from './use-chosen-job';
import { useDispatching } from './use-dispatching';
import type { Proposal, WaitingJob } from './view-model';

/** What stands on a dispatcher's desk: what waits, the chosen job and who could do it, and the board of a day. */
export function useDispatchDesk(startId: string) {
  const now = useNow();
  const waiting = usePagedQuery('service.waiting.list', {});
  const { job, isListed, choose } = useChosenJob(waiting, startId);
  const [given, setGiven] = useState<string>();
  const [asking, setAsking] = useState<Proposal>();
  const [from, setFrom] = useState<string>();
  const [day, setDay] = useState<string>();
  const [span, setSpan] = useState<Span>('day');

  const begin = (other: WaitingJob | undefined, on: string | undefined) => {
    setAsking(undefined);
    setFrom(undefined);
    setDay(on);
    choose(other);
  };
  const { query, give, pending, error } = useDispatching(job, from, ({ name, window }) => {
    begin(undefined, window.on);
    setGiven(name);
  });
  const proposals = job === undefined ? [] : (query.data?.proposals ?? []);
  // The board opens where the best place for the chosen job is, until another day is looked at.
  const on = day ?? proposals[0]?.window.on ?? dayOf(now);

  // What the page was opened for, or was chosen from elsewhere, comes before all that waits.
  const first = job?.id === startId || !isListed ? job : undefined;

  return {
    waiting,
    first,
    others: first === undefined ? waiting : { ...waiting, data: waiting.data?.filter(({ id }) => id !== first.id) },
    board: useBoard(on, span),
    now,
    on,
    span,
    setSpan,
    job,
    proposals,
    query,
    pending,
    error,
    given,
    asking,
    ask: setAsking,
    toggle: (other: WaitingJob) => {
      setGiven(undefined);
      begin(other.id === job?.id ? undefined : other, undefined);
    },
    look: (other: string) => {
      setDay(other);
      if (job !== undefined) setFrom(other < dayOf(now) ? undefined : other);
    },
    later: () => {
      setFrom(laterFrom(from, now));
      setDay(undefined);
    },
    give: (proposal: Proposal) => {
      setAsking(undefined);
      setDay(proposal.window.on);
      void give(proposal);
    },
  };
}
