import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { usePagedQuery } from '../../../api/use-paged-query';
import { Card } from '../../../components/card/card';
import { EmptyState } from '../../../components/empty-state/empty-state';
import { PagedList } from '../../../components/paged-list/paged-list';
import { Screen } from '../../../components/screen/screen';
import { Segmented } from '../../../components/segmented/segmented';
import { Tag } from '../../../components/tag/tag';
import { rescueRoute } from '../../../routes/pages';
import { openPage } from '../../../routes/route';
import { useNow } from '../../../stores/clock';
import { rescuesText as words } from '../../../text/rescues';
import { rescueDeadlineOf, rescueRowView, type Rescue } from '../rescue-model';
import { Clock } from './clock';
import './care.scss';

type Tab = keyof typeof words.tabs;
const TABS = [
  { value: 'open', label: words.tabs.open },
  { value: 'over', label: words.tabs.over },
] as const satisfies readonly { value: Tab; label: string }[];

/** Who was not satisfied, the most urgent first. */
export function RescuesScreen() {
  const [tab, setTab] = useState<Tab>('open');
  const query = usePagedQuery('care.rescue.list', tab === 'over' ? { over: true } : {});
  return (
    <Screen title={words.title} headline={words.headline} width="wide">
      <Segmented<Tab> segments={TABS} value={tab} onChange={setTab} />
      <PagedList
        query={query}
        renderRow={(rescue) => <Row rescue={rescue} />}
        empty={<EmptyState icon="done" {...words.empty[tab]} />}
      />
    </Screen>
  );
}

function Row({ rescue }: { readonly rescue: Rescue }) {
  const view = rescueRowView(rescue, useNow());
  return (
    <Card onPress={() => openPage(rescueRoute, { rescueId: rescue.id })}>
      <View className="care-row">
        <View className="care-row__words">
          <Text className="care__strong">{view.customer}</Text>
          <Text className="care__muted">{view.job}</Text>
          <Text className="care__muted">{view.visit}</Text>
        </View>
        <View className="care-row__words">
          <Text className="care__stars">{view.rating.stars}</Text>
          <Text>{view.rating.words}</Text>
          {view.second === '' ? null : <Text className="care__strong">{view.second}</Text>}
          {view.tags === '' ? null : <Text className="care__muted">{view.tags}</Text>}
        </View>
        <View className="care-row__state">
          <View className="care__tags">
            <Clock deadline={rescueDeadlineOf(rescue)} />
            <Tag tone={view.tag.tone}>{view.tag.words}</Tag>
          </View>
          <Text className="care__muted">{view.handler}</Text>
        </View>
      </View>
    </Card>
  );
}
