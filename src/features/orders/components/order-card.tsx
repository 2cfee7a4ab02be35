import { Text, View } from '@tarojs/components';
import { Card } from '../../../components/card/card';
import { StageTrack } from '../../../components/stage-track/stage-track';
import { Tag } from '../../../components/tag/tag';
import type { orderCardView } from '../view-model';
import './order-card.scss';

export interface OrderProgressCardProps {
  readonly view: ReturnType<typeof orderCardView>;
  readonly onPress?: () => void;
}

/** Where an order stands, who comes when, in one card. */
export function OrderProgressCard({ view, onPress }: OrderProgressCardProps) {
  return (
    <Card onPress={onPress}>
      <View className="order-card__top">
        <View className="order-card__tags">
          <Tag tone={view.tag.tone}>{view.tag.words}</Tag>
          {view.refund === null ? null : <Tag tone={view.refund.tone}>{view.refund.words}</Tag>}
        </View>
        <Text className="order-card__muted">{view.orderNo}</Text>
      </View>
      <View className="order-card__headline">{view.headline}</View>
      <StageTrack stages={view.stages} description={view.trackDescription} />
      {view.hint === '' ? null : <View className="order-card__hint">{view.hint}</View>}
    </Card>
  );
}
