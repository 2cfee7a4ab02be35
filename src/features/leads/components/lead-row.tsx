import { Text, View } from '@tarojs/components';
import { Card } from '../../../components/card/card';
import { Tag } from '../../../components/tag/tag';
import { leadRoute } from '../../../routes/pages';
import { openPage } from '../../../routes/route';
import { useNow } from '../../../stores/clock';
import { leadRowView, type LeadCard } from '../view-model';
import './leads.scss';

/** A lead in a list: who, what he wants, who told of him, who follows him. @param own whether it is the reader's, who knows that */
export function LeadRow({ card, own }: { readonly card: LeadCard; readonly own: boolean }) {
  const view = leadRowView(card, useNow());
  return (
    <Card onPress={() => openPage(leadRoute, { leadId: card.id })}>
      <View className="lead-row">
        <View className="lead-row__words">
          <Text className="leads__strong">{view.customer}</Text>
          <Text className="leads__muted">{card.phoneMasked}</Text>
        </View>
        <View className="lead-row__words">
          <Text>{view.wish}</Text>
          {view.area === '' ? null : <Text className="leads__muted">{view.area}</Text>}
        </View>
        <View className="lead-row__words">
          <Text className="leads__muted">{view.source}</Text>
          {own ? null : <Text className="leads__muted">{view.holder}</Text>}
        </View>
        <View className="lead-row__state">
          <View className="leads__tags">
            <Tag tone={view.tag.tone}>{view.tag.words}</Tag>
            {view.late === null ? null : <Tag tone="danger">{view.late}</Tag>}
          </View>
          <Text className="leads__muted">{view.when}</Text>
        </View>
      </View>
    </Card>
  );
}
