import { View } from '@tarojs/components';
import { QuietAction } from '../../../components/action/quiet-action';
import { AsyncState } from '../../../components/async-state/async-state';
import { EmptyState } from '../../../components/empty-state/empty-state';
import { FailureNotice } from '../../../components/notice/failure-notice';
import { Notice } from '../../../components/notice/notice';
import { PagedList } from '../../../components/paged-list/paged-list';
import { Screen } from '../../../components/screen/screen';
import { Segmented } from '../../../components/segmented/segmented';
import { phoneRequestRoute, workOrderRoute } from '../../../routes/pages';
import { openPage } from '../../../routes/route';
import { boardText, dispatchText } from '../../../text/dispatch';
import { boardView, countTasks } from '../board-model';
import { useDispatchDesk } from '../use-dispatch-desk';
import { canBeGiven, type WaitingJob } from '../view-model';
import { BoardDays } from './board-days';
import { BoardTable } from './board-table';
import type { DispatchScreenProps } from './dispatch-screen-props';
import { GiveSheet } from './give-sheet';
import { Proposals } from './proposals';
import { WaitingCard } from './waiting-card';
import './dispatch.scss';

type Desk = ReturnType<typeof useDispatchDesk>;

const SPANS = [
  { value: 'day', label: boardText.spans.day },
  { value: 'week', label: boardText.spans.week },
] as const;

/** At a desk: what waits, beside the board on which it finds its place. */
export function DispatchDesk({ workOrderId }: DispatchScreenProps) {
  const desk = useDispatchDesk(workOrderId);
  const { job, asking, pending, give, ask } = desk;
  return (
    <Screen title={dispatchText.title} width="full">
      <View className={`dispatch-desk dispatch-desk--${desk.span}`}>
        <Waiting desk={desk} />
        <BoardOfDesk desk={desk} />
      </View>
      {asking === undefined || job === undefined ? null : (
        <GiveSheet job={job} proposal={asking} pending={pending} onGive={() => give(asking)} onClose={() => ask(undefined)} />
      )}
    </Screen>
  );
}

function Waiting({ desk }: { readonly desk: Desk }) {
  const { others, first, job, query, pending, give, later, toggle } = desk;
  const card = (one: WaitingJob) => (
    <WaitingCard job={one} isChosen={one.id === job?.id} onPress={() => (canBeGiven(one) ? toggle(one) : openPage(workOrderRoute, { workOrderId: one.id }))}>
      {one.id === job?.id ? <Proposals query={query} pending={pending} onGive={give} onLater={later} /> : null}
    </WaitingCard>
  );
  return (
    <View className="dispatch-desk__waiting">
      <QuietAction size="small" label={dispatchText.record} onPress={() => openPage(phoneRequestRoute, {})} />
      {first === undefined ? null : card(first)}
      <PagedList
        query={others}
        renderRow={card}
        empty={first === undefined ? <EmptyState icon="clock" title={dispatchText.empty} advice={dispatchText.emptyHint} /> : null}
      />
    </View>
  );
}

function BoardOfDesk({ desk }: { readonly desk: Desk }) {
  const { board, waiting, on, span, setSpan, now, proposals, error, given, look, ask } = desk;
  const shown = waiting.data?.length ?? 0;
  const count = waiting.hasMore ? dispatchText.more(shown) : String(shown);
  return (
    <View className="dispatch-desk__board">
      <View className="dispatch-desk__head">
        <BoardDays on={on} span={span} onChange={look} />
        <Segmented segments={SPANS} value={span} onChange={setSpan} />
        {board.data === undefined ? null : (
          <View className="dispatch__muted">{dispatchText.counts(count, countTasks(board.data, on, span), board.data.technicians.length)}</View>
        )}
      </View>
      <FailureNotice error={error} />
      {given === undefined ? null : <Notice tone="done" sentence={dispatchText.given(given)} />}
      {board.status === 'ready' ? (
        <BoardTable view={boardView(board.data, on, { span, now, proposals })} onPropose={ask} />
      ) : (
        <AsyncState query={board} cards={3} />
      )}
    </View>
  );
}
