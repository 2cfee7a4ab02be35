import { Text, View } from '@tarojs/components';
import { useQuery } from '../../../api/use-query';
import { Tag } from '../../../components/tag/tag';
import { useNow } from '../../../stores/clock';
import { clockView, type Deadline } from '../clock';
import './care.scss';

/** A deadline that ticks in working hours, and says when it stands still. */
export function Clock({ deadline }: { readonly deadline: Deadline }) {
  const { data: calendar } = useQuery('care.calendar.get', {});
  const view = clockView(deadline, useNow(), calendar);
  if (view === null) return null;
  return (
    <View className="care__clock">
      <Tag tone={view.tone}>{view.words}</Tag>
      {view.still === null ? null : <Text className="care__muted">{view.still}</Text>}
    </View>
  );
}
