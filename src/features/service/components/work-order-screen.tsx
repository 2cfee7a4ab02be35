import { View } from '@tarojs/components';
import { useState, type ReactNode } from 'react';
import { useQuery } from '../../../api/use-query';
import { TextAction } from '../../../components/action/text-action';
import { Notice } from '../../../components/notice/notice';
import { Screen } from '../../../components/screen/screen';
import { serviceRequestRoute } from '../../../routes/pages';
import { openPage } from '../../../routes/route';
import { useNow } from '../../../stores/clock';
import { serviceText as words } from '../../../text/service';
import { isLive, workOrderPageView, type WorkOrder } from '../view-model';
import { CancelSheet } from './cancel-sheet';
import { ChargeAction } from './charge-action';
import { ChargesSection } from './charges-section';
import { EvidenceSection } from './evidence-section';
import { RatingSection } from './rating-section';
import { RescheduleSheet } from './reschedule-sheet';
import { ServiceContent } from './service-content';
import { VisitorCard } from './visitor-card';
import { WorkOrderFacts } from './work-order-facts';
import { WorkOrderProgressCard } from './work-order-card';
import { WorkOrderState } from './work-order-state';
import './service.scss';

export interface WorkOrderScreenProps {
  /** Empty when the link names none. */
  readonly workOrderId: string;
  /** Where the technician is; shown while he is on his way to who may know where he goes. */
  readonly way: ReactNode;
  /** The row that leads to a complaint of it. */
  readonly complaint: ReactNode;
}

/** A visit as its customer follows it. */
export function WorkOrderScreen({ workOrderId, way, complaint }: WorkOrderScreenProps) {
  const query = useQuery('service.work_order.get', workOrderId === '' ? null : { workOrderId }, { liveWhile: isLive });
  if (query.status === 'ready') return <ReadyScreen order={query.data} way={way} complaint={complaint} />;
  return <WorkOrderState title={words.title} workOrderId={workOrderId} query={query} />;
}

type Asking = 'reschedule' | 'cancel';

function ReadyScreen({ order, way, complaint }: { readonly order: WorkOrder } & Omit<WorkOrderScreenProps, 'workOrderId'>) {
  const now = useNow();
  const view = workOrderPageView(order, now);
  const { again, card: { id } } = view;
  const [asking, setAsking] = useState<Asking>();
  const [done, setDone] = useState<string>();
  const sheet = {
    workOrderId: id,
    onClose: () => setAsking(undefined),
    onDone: (sentence: string) => {
      setAsking(undefined);
      setDone(sentence);
    },
  };
  return (
    <Screen title={words.title}>
      {done === undefined ? null : <Notice tone="done" sentence={done} />}
      <WorkOrderProgressCard view={view.card} />
      {view.person === null ? null : <VisitorCard person={view.person} isVerified={view.isVerified} />}
      {view.showsWay ? way : null}
      <ChargesSection
        charges={view.charges}
        action={view.charges.next === null ? null : <ChargeAction workOrderId={id} next={view.charges.next} />}
      />
      {view.coverage === null ? null : <Notice tone="quiet" sentence={view.coverage} />}
      {view.rates ? <RatingSection workOrderId={id} /> : null}
      <ServiceContent work={view.work} steps={view.steps} />
      <WorkOrderFacts order={order} view={view} complaint={complaint} />
      <View className="service__ways">
        {view.canReschedule ? <TextAction label={words.reschedule.open} onPress={() => setAsking('reschedule')} /> : null}
        {again === null ? null : <TextAction label={words.again} onPress={() => openPage(serviceRequestRoute, again)} />}
        {view.canCancel ? <TextAction label={words.cancel.open} onPress={() => setAsking('cancel')} /> : null}
      </View>
      {view.showsEvidence || view.isOver ? <EvidenceSection order={order} /> : null}
      {asking === 'reschedule' ? <RescheduleSheet {...sheet} /> : null}
      {asking === 'cancel' ? <CancelSheet {...sheet} speaksTo="customer" /> : null}
    </Screen>
  );
}
