import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { usePagedQuery } from '../../../api/use-paged-query';
import { Card } from '../../../components/card/card';
import { EmptyState } from '../../../components/empty-state/empty-state';
import { PagedList } from '../../../components/paged-list/paged-list';
import { Screen } from '../../../components/screen/screen';
import { Segmented } from '../../../components/segmented/segmented';
import { Tag } from '../../../components/tag/tag';
import { staffConsultationRoute } from '../../../routes/pages';
import { openPage } from '../../../routes/route';
import { useNow } from '../../../stores/clock';
import { consultationDeskText as words } from '../../../text/consultation-desk';
import { consultationRowView } from '../desk-model';
import type { Conversation } from '../view-model';
import './conversation.scss';

type Tab = keyof typeof words.tabs;
const TABS = (['waiting', 'all'] as const).map((value) => ({ value, label: words.tabs[value] }));

/** Customers' questions, who has waited longest first. */
export function ConsultationDesk() {
  const [tab, setTab] = useState<Tab>('waiting');
  const query = usePagedQuery('care.consultation.list', tab === 'waiting' ? { waiting: true } : {});
  return (
    <Screen title={words.title} headline={words.headline} width="wide">
      <Segmented<Tab> segments={TABS} value={tab} onChange={setTab} />
      <PagedList
        query={query}
        renderRow={(card) => <Row card={card} />}
        empty={<EmptyState icon="chat" {...words.empty[tab]} />}
      />
    </Screen>
  );
}

function Row({ card }: { readonly card: Conversation['card'] }) {
  const view = consultationRowView(card, useNow());
  return (
    <Card onPress={() => openPage(staffConsultationRoute, { consultationId: card.id })}>
      <View className="question">
        <View className="question__words">
          <Text className="question__strong">{view.customer}</Text>
          <Text className="question__muted">{view.about}</Text>
        </View>
        <Text className="question__last">{view.last}</Text>
        <View className="question__aside">
          <Tag tone={view.tag.tone}>{view.tag.words}</Tag>
          <Text className="question__muted">{view.when}</Text>
        </View>
      </View>
    </Card>
  );
}
