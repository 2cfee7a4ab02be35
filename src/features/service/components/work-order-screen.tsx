import { View } from '@tarojs/components';
import { useState } from 'react';
import { useQuery } from '../../../api/use-query';
import { PrimaryAction } from '../../../components/action/primary-action';
import { TextAction } from '../../../components/action/text-action';
import { AsyncState } from '../../../components/async-state/async-state';
import { Card } from '../../../components/card/card';
import { EmptyState } from '../../../components/empty-state/empty-state';
import { ListRow } from '../../../components/list-row/list-row';
import { Notice } from '../../../components/notice/notice';
import { Screen } from '../../../components/screen/screen';
import { homeRoute } from '../../../routes/pages';
import { openPage } from '../../../routes/route';
import { useNow } from '../../../stores/clock';
import { serviceText as words } from '../../../text/service';
import { isLive, workOrderPageView, type WorkOrder } from '../view-model';
import { CancelSheet } from './cancel-sheet';
import { ChargesSection } from './charges-section';
import { RatingSection } from './rating-section';
import { RescheduleSheet } from './reschedule-sheet';
import { ServiceContent } from './service-content';
import { VisitorCard } from './visitor-card';
import { WorkOrderProgressCard } from './work-order-card';
import './service.scss';

/** A visit as its customer follows it. @param workOrderId empty when the link names none */
export function WorkOrderScreen({ workOrderId }: { readonly workOrderId: string }) {
  const query = useQuery('service.work_order.get', workOrderId === '' ? null : { workOrderId }, { liveWhile: isLive });
  if (query.status === 'ready') return <ReadyScreen order={query.data} />;
  const isMissing = workOrderId === '' || query.error?.code === 'service.work_order.missing' || query.error?.code === 'request.invalid';
  const toHome = <PrimaryAction label={words.toHome} onPress={() => openPage(homeRoute, {})} />;
  return (
    <Screen title={words.title}>
      {isMissing ? (
        <EmptyState icon="search" title={words.missing} advice={words.missingHint} action={toHome} />
      ) : (
        <AsyncState query={query} cards={3} />
      )}
    </Screen>
  );
}

type Asking = 'reschedule' | 'cancel';

function ReadyScreen({ order }: { readonly order: WorkOrder }) {
  const view = workOrderPageView(order, useNow());
  const { id } = view.card;
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
      {view.person === null ? null : <VisitorCard workOrderId={id} person={view.person} isOnTheWay={view.isOnTheWay} />}
      <ChargesSection workOrderId={id} charges={view.charges} due={view.due} />
      {view.coverage === null ? null : <Notice tone="quiet" sentence={view.coverage} />}
      {view.rates ? <RatingSection workOrderId={id} /> : null}
      <ServiceContent steps={view.steps} prices={view.prices} />
      <WorkOrderFacts view={view} />
      <View className="service__ways">
        {view.canReschedule ? <TextAction label={words.reschedule.open} onPress={() => setAsking('reschedule')} /> : null}
        {view.canCancel ? <TextAction label={words.cancel.open} onPress={() => setAsking('cancel')} /> : null}
      </View>
      {asking === 'reschedule' ? <RescheduleSheet {...sheet} /> : null}
      {asking === 'cancel' ? <CancelSheet {...sheet} /> : null}
    </Screen>
  );
}

function WorkOrderFacts({ view }: { readonly view: ReturnType<typeof workOrderPageView> }) {
  const { place, described, card } = view;
  return (
    <Card>
      {place === null ? null : <ListRow icon="address" title={place.title} detail={place.detail} />}
      {described === null ? null : <ListRow icon="chat" title={described} detail={words.described} />}
      <ListRow icon="service" title={card.workOrderNo} detail={card.title} />
    </Card>
  );
}
