import { useState } from 'react';
import { usePagedQuery } from '../../../api/use-paged-query';
import { QuietAction } from '../../../components/action/quiet-action';
import { EmptyState } from '../../../components/empty-state/empty-state';
import { Notice } from '../../../components/notice/notice';
import { PagedList } from '../../../components/paged-list/paged-list';
import { Screen } from '../../../components/screen/screen';
import { Segmented } from '../../../components/segmented/segmented';
import { useNow } from '../../../stores/clock';
import { paybacksText } from '../../../text/paybacks';
import { PAYBACK_CHOICES, paybackView, type Payback, type PaybackChoice, type PaybackTask } from '../paybacks-model';
import { HandOverSheet } from './hand-over-sheet';
import { MovementCard } from './movement-card';
import { OtherWaySheet } from './other-way-sheet';
import { RetrySheet, type RetrySheetProps } from './retry-sheet';
import { TillReturnSheet } from './till-return-sheet';

const TASK_LABELS = {
  retry: paybacksText.retry,
  ask: paybacksText.ask,
  hand_over: paybacksText.handOver,
  at_till: paybacksText.handOver,
} as const satisfies Readonly<Record<PaybackTask, string>>;

/** All money on its way back: what WeChat could not send and what is to be handed over waits here for finance. */
export function PaybacksScreen({ list = 'failed' }: { readonly list?: PaybackChoice }) {
  const [choice, setChoice] = useState<PaybackChoice>(list);
  const [doing, setDoing] = useState<{ readonly payback: Payback; readonly task: PaybackTask | 'other_way' }>();
  const [done, setDone] = useState<string>();
  const query = usePagedQuery('payments.payback.list', choice === 'all' ? {} : { filter: choice });
  const nothing = paybacksText.nothing[choice];
  const choose = (next: PaybackChoice) => {
    setDone(undefined);
    setChoice(next);
  };
  const close = () => setDoing(undefined);
  const finish = (sentence: string) => {
    setDone(sentence);
    close();
  };
  return (
    <Screen title={paybacksText.title} width="wide">
      <Segmented<PaybackChoice> segments={PAYBACK_CHOICES} value={choice} onChange={choose} />
      {done === undefined ? null : <Notice tone="done" sentence={done} />}
      <PagedList
        query={query}
        renderRow={(payback) => <Row payback={payback} onDo={(task) => setDoing({ payback, task })} />}
        empty={<EmptyState icon="check" title={nothing.title} advice={nothing.advice} />}
      />
      {doing === undefined ? null : (
        <TaskSheet
          {...doing}
          onClose={close}
          onDone={finish}
          onOtherWay={() => setDoing({ ...doing, task: 'other_way' })}
        />
      )}
    </Screen>
  );
}

interface TaskSheetProps extends Omit<RetrySheetProps, 'task'> {
  readonly task: PaybackTask | 'other_way';
}

function TaskSheet({ task, ...sheet }: TaskSheetProps) {
  if (task === 'hand_over') return <HandOverSheet {...sheet} />;
  if (task === 'at_till') return <TillReturnSheet {...sheet} />;
  if (task === 'other_way') return <OtherWaySheet {...sheet} />;
  return <RetrySheet {...sheet} task={task} />;
}

function Row({ payback, onDo }: { readonly payback: Payback; readonly onDo: (task: PaybackTask) => void }) {
  const view = paybackView(payback, useNow());
  const { task } = view;
  return (
    <MovementCard
      orderId={payback.orderId}
      view={view}
      action={task === null ? null : <QuietAction label={TASK_LABELS[task]} size="small" onPress={() => onDo(task)} />}
    />
  );
}
