import { LinkState } from '../../../components/async-state/link-state';
import { View } from '@tarojs/components';
import { useState, type ReactNode } from 'react';
import { leadsNowhere } from '../../../api/api-error';
import { useQuery } from '../../../api/use-query';
import { ActionBar } from '../../../components/action/action-bar';
import { PrimaryAction } from '../../../components/action/primary-action';
import { QuietAction } from '../../../components/action/quiet-action';
import { Notice } from '../../../components/notice/notice';
import { Screen } from '../../../components/screen/screen';
import { dispatchJobRoute, workOrdersRoute } from '../../../routes/pages';
import { openPage } from '../../../routes/route';
import { appointedAt } from '../../../shared/domain/service/appointment-seen';
import { TRACKED_STATE } from '../../../shared/domain/service/states';
import { useNow } from '../../../stores/clock';
import { workOrdersText as words } from '../../../text/work-orders';
import { staffWorkOrderView } from '../staff-model';
import { isLive, type WorkOrder } from '../view-model';
import { CancelSheet } from './cancel-sheet';
import { EvidenceSection } from './evidence-section';
import { RescheduleSheet } from './reschedule-sheet';
import { StaffCharges, StaffFacts, StaffSteps } from './staff-work-order-parts';
import { StopSheet } from './stop-sheet';
import { WaiveSheet } from './waive-sheet';
import './staff-work-order-screen.scss';

export interface StaffWorkOrderScreenProps {
  /** Empty when the link names none. */
  readonly workOrderId: string;
  /** He may give jobs away and take charges off. */
  readonly dispatches: boolean;
  /** Taking what was agreed; shown once something is. */
  readonly money: ReactNode;
  /** Where the technician is; shown while he is on his way to who gives jobs away. */
  readonly way: ReactNode;
}

/** A work order as staff follow it: who, where, when, what was done and what it cost; and what the office may do with it. */
export function StaffWorkOrderScreen({ workOrderId, dispatches, money, way }: StaffWorkOrderScreenProps) {
  const query = useQuery('service.work_order.get', workOrderId === '' ? null : { workOrderId }, { liveWhile: isLive });
  if (query.status === 'ready') return <Ready order={query.data} dispatches={dispatches} money={money} way={way} />;
  const isMissing = workOrderId === '' || leadsNowhere(query.error, 'service.work_order.missing');
  const toList = { label: words.toList, onPress: () => openPage(workOrdersRoute, {}) };
  const nowhere = isMissing ? { title: words.missing, advice: words.missingHint } : null;
  return <LinkState title={words.page} query={query} cards={3} nowhere={nowhere} way={toList} />;
}

type Asking = 'reschedule' | 'cancel' | 'waive' | 'stop';

function Ready({ order, dispatches, money, way }: Omit<StaffWorkOrderScreenProps, 'workOrderId'> & { readonly order: WorkOrder }) {
  const now = useNow();
  const view = staffWorkOrderView(order, { now, dispatches });
  const [asking, setAsking] = useState<Asking>();
  const [done, setDone] = useState<string>();
  const sheet = {
    workOrderId: view.id,
    onClose: () => setAsking(undefined),
    onDone: (sentence: string) => {
      setAsking(undefined);
      setDone(sentence);
    },
  };
  return (
    <Screen title={words.page} lead={view.lead} headline={view.title} width="wide">
      {done === undefined ? null : <Notice tone="done" sentence={done} />}
      <View className="staff-visit-page">
        <View className="staff-visit-page__side">
          <DispatchAction view={view} />
          <QuietCommands view={view} onAsk={setAsking} />
          <StaffCharges view={view} />
          {order.agreedFen > 0 ? money : null}
        </View>
        <View className="staff-visit-page__main">
          {dispatches && order.card.state === TRACKED_STATE ? way : null}
          <StaffFacts view={view} />
          <StaffSteps view={view} />
          <EvidenceSection order={order} />
        </View>
      </View>
      {asking === 'reschedule' ? <RescheduleSheet {...sheet} /> : null}
      {asking === 'cancel' ? <CancelSheet {...sheet} speaksTo="staff" /> : null}
      {asking === 'stop' ? <StopSheet {...sheet} appointedAt={appointedAt(order)} /> : null}
      {asking === 'waive' && view.waivableFen !== null ? <WaiveSheet {...sheet} mostFen={view.waivableFen} /> : null}
    </Screen>
  );
}

interface ViewProps {
  readonly view: ReturnType<typeof staffWorkOrderView>;
}

function DispatchAction({ view: { id, dispatchLabel } }: ViewProps) {
  if (dispatchLabel === null) return null;
  return (
    <View className="staff-visit-page__dispatch">
      <ActionBar>
        <PrimaryAction label={dispatchLabel} onPress={() => openPage(dispatchJobRoute, { workOrderId: id })} />
      </ActionBar>
    </View>
  );
}

/** At a desk beside what it is about; on a phone at the end of it. */
function QuietCommands({ view, onAsk }: ViewProps & { readonly onAsk: (asking: Asking) => void }) {
  const { mayReschedule, mayCancel, mayStop, openMoney, waivableFen } = view;
  const quiet = [
    ...(mayReschedule ? [{ asking: 'reschedule', label: words.reschedule } as const] : []),
    ...(mayStop ? [{ asking: 'stop', label: words.stop } as const] : []),
    ...(waivableFen === null ? [] : [{ asking: 'waive', label: words.waive } as const]),
    ...(mayCancel ? [{ asking: 'cancel', label: words.cancel } as const] : []),
  ];
  if (quiet.length === 0) return null;
  return (
    <View className="staff-visit-page__commands">
      <View className="staff-visit-page__quiet">
        {quiet.map(({ asking, label }) => (
          <QuietAction key={asking} size="small" label={label} onPress={() => onAsk(asking)} />
        ))}
      </View>
      {openMoney === null ? null : <Notice tone="quiet" sentence={openMoney} />}
    </View>
  );
}
