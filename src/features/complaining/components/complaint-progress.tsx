import { Text, View } from '@tarojs/components';
import { Card } from '../../../components/card/card';
import { StageTrack } from '../../../components/stage-track/stage-track';
import { Tag } from '../../../components/tag/tag';
import type { complaintCardView } from '../view-model';
import './complaining.scss';

export interface ComplaintProgressProps {
  readonly view: ReturnType<typeof complaintCardView>;
  readonly onPress?: () => void;
}

/** Where a complaint stands, what happens next and until when, in one card. */
export function ComplaintProgress({ view, onPress }: ComplaintProgressProps) {
  return (
    <Card onPress={onPress}>
      <View className="complaining__top">
        <Tag tone={view.tag.tone}>{view.tag.words}</Tag>
        <Text className="complaining__muted">{view.about}</Text>
      </View>
      <View className="complaining__headline">{view.headline}</View>
      <StageTrack stages={view.stages} description={view.trackDescription} />
      <View className="complaining__next">{view.next}</View>
      <Text className="complaining__muted">{view.filed}</Text>
    </Card>
  );
}
