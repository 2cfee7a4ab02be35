import { useState } from 'react';
import { usePagedQuery } from '../../../api/use-paged-query';
import { ActionBar } from '../../../components/action/action-bar';
import { QuietAction } from '../../../components/action/quiet-action';
import { EmptyState } from '../../../components/empty-state/empty-state';
import { Notice } from '../../../components/notice/notice';
import { PagedList } from '../../../components/paged-list/paged-list';
import { Screen } from '../../../components/screen/screen';
import { Segmented } from '../../../components/segmented/segmented';
import { phoneRequestRoute, workOrderRoute } from '../../../routes/pages';
import { openPage } from '../../../routes/route';
import { dispatchText } from '../../../text/dispatch';
import { useChosenJob } from '../use-chosen-job';
import { canBeGiven, type WaitingJob } from '../view-model';
import { BoardDay } from './board-day';
import type { DispatchScreenProps } from './dispatch-screen-props';
import { ProposalSheet } from './proposal-sheet';
import { WaitingCard } from './waiting-card';

const VIEWS = [
  { value: 'waiting', label: dispatchText.views.waiting },
  { value: 'board', label: dispatchText.views.board },
] as const;

/** On a phone: what waits, or the day of each technician. */
export function DispatchPhone({ workOrderId }: DispatchScreenProps) {
  const [view, setView] = useState<(typeof VIEWS)[number]['value']>('waiting');
  const record = <QuietAction label={dispatchText.record} onPress={() => openPage(phoneRequestRoute, {})} />;
  return (
    <Screen
      title={dispatchText.title}
      headline={view === 'waiting' ? dispatchText.headline : dispatchText.boardHeadline}
      lead={view === 'waiting' ? dispatchText.lead : undefined}
      footer={<ActionBar>{record}</ActionBar>}
    >
      <Segmented segments={VIEWS} value={view} onChange={setView} />
      {view === 'waiting' ? <Waiting startId={workOrderId} /> : <BoardDay />}
    </Screen>
  );
}

function Waiting({ startId }: { readonly startId: string }) {
  const query = usePagedQuery('service.waiting.list', {});
  const { job: chosen, choose: setChosen } = useChosenJob(query, startId);
  const [given, setGiven] = useState<string>();
  const choose = (job: WaitingJob) => {
    if (!canBeGiven(job)) {
      openPage(workOrderRoute, { workOrderId: job.id });
      return;
    }
    setGiven(undefined);
    setChosen(job);
  };
  const finish = (name: string) => {
    setGiven(name);
    setChosen(undefined);
  };
  return (
    <>
      {given === undefined ? null : <Notice tone="done" sentence={dispatchText.given(given)} />}
      <PagedList
        query={query}
        renderRow={(job) => <WaitingCard job={job} onPress={() => choose(job)} />}
        empty={<EmptyState icon="clock" title={dispatchText.empty} advice={dispatchText.emptyHint} />}
      />
      {chosen === undefined ? null : <ProposalSheet job={chosen} onClose={() => setChosen(undefined)} onGiven={finish} />}
    </>
  );
}
