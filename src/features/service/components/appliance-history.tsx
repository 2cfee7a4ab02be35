import { Text, View } from '@tarojs/components';
import { useQuery } from '../../../api/use-query';
import { QuietAction } from '../../../components/action/quiet-action';
import { TextAction } from '../../../components/action/text-action';
import { AsyncState } from '../../../components/async-state/async-state';
import { Card, CardPart } from '../../../components/card/card';
import { ListRow } from '../../../components/list-row/list-row';
import { Notice } from '../../../components/notice/notice';
import { Section } from '../../../components/section/section';
import { Tag } from '../../../components/tag/tag';
import { serviceRequestRoute, serviceRoute } from '../../../routes/pages';
import { openPage } from '../../../routes/route';
import { useNow } from '../../../stores/clock';
import { historyText as words } from '../../../text/appliance-history';
import { historyView } from '../history-model';
import './service.scss';

type MaintenanceView = NonNullable<ReturnType<typeof historyView>['maintenance']>;

interface ApplianceHistoryProps {
  readonly applianceId: string;
  /** False once it was given back or replaced: nobody is sent to it, so nothing is promised either. */
  readonly isInUse: boolean;
}

/** What a machine's warranty bears today, when it is to be maintained, and every visit to it. */
export function ApplianceHistory({ applianceId, isInUse }: ApplianceHistoryProps) {
  const query = useQuery('service.appliance.history', { applianceId });
  const now = useNow();
  if (query.status !== 'ready') return <AsyncState query={query} />;
  const view = historyView(query.data, now);
  return (
    <>
      {isInUse ? (
        <Section title={words.coverage}>
          <Card>{view.coverage}</Card>
        </Section>
      ) : null}
      {isInUse || view.stillOpen === null ? null : <StillOpen view={view.stillOpen} />}
      {view.maintenance === null || !isInUse ? null : <Maintenance applianceId={applianceId} view={view.maintenance} />}
      <Section title={words.visits.title} aside={view.visits.length === 0 ? undefined : words.visits.count(view.visits.length)}>
        <Card>
          {view.visits.length === 0 ? <Text className="service__muted">{words.visits.empty}</Text> : null}
          {view.visits.map(({ id, title, detail, tag }) => (
            <ListRow key={id} title={title} detail={detail} aside={<Tag tone={tag.tone}>{tag.words}</Tag>} onPress={() => openPage(serviceRoute, { workOrderId: id })} />
          ))}
        </Card>
      </Section>
    </>
  );
}

/** The machine is used no longer, and somebody is still to come to it. */
function StillOpen({ view: { id, sentence } }: { readonly view: { readonly id: string; readonly sentence: string } }) {
  return <Notice tone="now" sentence={sentence} action={<TextAction label={words.ended.open} onPress={() => openPage(serviceRoute, { workOrderId: id })} />} />;
}

function Maintenance({ applianceId, view }: { readonly applianceId: string; readonly view: MaintenanceView }) {
  const { openId } = view;
  const ask = () => openPage(serviceRequestRoute, { kind: 'maintenance', applianceId });
  return (
    <Section title={words.maintenance.title}>
      <Card tone={view.asks ? 'now' : 'plain'}>
        <View className="service__top">
          <Text>{view.title}</Text>
          <Tag tone={view.tag.tone}>{view.tag.words}</Tag>
        </View>
        <View className="service__hint">{view.detail}</View>
        {openId === null && !view.asks ? null : (
          <CardPart>
            {openId === null ? (
              <QuietAction label={words.maintenance.ask} size="small" onPress={ask} />
            ) : (
              <QuietAction label={words.maintenance.asked} size="small" onPress={() => openPage(serviceRoute, { workOrderId: openId })} />
            )}
          </CardPart>
        )}
      </Card>
    </Section>
  );
}
