import { Text, View } from '@tarojs/components';
import { Card } from '../../../components/card/card';
import { MoneyText } from '../../../components/money/money-text';
import { Tag } from '../../../components/tag/tag';
import { pickupRoute } from '../../../routes/pages';
import { openPage } from '../../../routes/route';
import { useNow } from '../../../stores/clock';
import { cardView, type PickupCard } from '../view-model';
import './dealers.scss';

/** A pick-up in a list. @param own whether it is the reader's, who knows whose it is */
export function PickupRow({ card, own }: { readonly card: PickupCard; readonly own: boolean }) {
  const view = cardView(card, useNow());
  return (
    <Card onPress={() => openPage(pickupRoute, { pickupId: card.id })}>
      <View className="dealers__row">
        <Text className="dealers__row-title">{view.title}</Text>
        <Text className="dealers__row-who">{own ? view.pieces : `${card.organisationName} · ${view.pieces}`}</Text>
        <Text className="dealers__row-by">{view.by}</Text>
        <View className="dealers__row-state">
          <Tag tone={view.state.tone}>{view.state.words}</Tag>
          {view.returning === null ? null : <Tag tone="now">{view.returning}</Tag>}
        </View>
        <Text className="dealers__row-progress">{view.progress ?? ''}</Text>
        <View className="dealers__row-amount">
          <MoneyText amount={view.amount} strong />
        </View>
      </View>
    </Card>
  );
}
