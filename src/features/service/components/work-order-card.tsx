import { Text, View } from '@tarojs/components';
import { Card } from '../../../components/card/card';
import { StageTrack } from '../../../components/stage-track/stage-track';
import { Tag } from '../../../components/tag/tag';
import type { workOrderCardView } from '../card-model';
import './service.scss';

export interface WorkOrderProgressCardProps {
  readonly view: ReturnType<typeof workOrderCardView>;
  readonly onPress?: () => void;
}

/** Where a visit stands, in one card. */
export function WorkOrderProgressCard({ view, onPress }: WorkOrderProgressCardProps) {
  return (
    <Card onPress={onPress}>
      <View className="service__top">
        <Tag tone={view.tag.tone}>{view.tag.words}</Tag>
        <Text className="service__muted">{view.title}</Text>
      </View>
      <View className="service__headline">{view.headline}</View>
      <StageTrack stages={view.stages} description={view.trackDescription} />
      {view.hint === '' ? null : <View className="service__hint">{view.hint}</View>}
    </Card>
  );
}
