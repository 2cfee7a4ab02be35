import { Text, View } from '@tarojs/components';
import { Card } from '../../../components/card/card';
import { RowWords } from '../../../components/row-words/row-words';
import { Tag } from '../../../components/tag/tag';
import { workOrdersText } from '../../../text/work-orders';
import type { staffWorkOrderRow } from '../staff-model';
import './staff-work-order-row.scss';

const { columns } = workOrdersText;

/** The heads of the columns, where there is room for columns. */
export function StaffWorkOrderHead() {
  return (
    <View className="staff-visit-head" aria-hidden>
      <Text>{columns.job}</Text>
      <Text>{columns.customer}</Text>
      <Text>{columns.state}</Text>
      <Text>{columns.visit}</Text>
      <Text>{columns.technician}</Text>
    </View>
  );
}

export interface StaffWorkOrderRowProps {
  readonly view: ReturnType<typeof staffWorkOrderRow>;
  readonly onPress: () => void;
}

/** One work order of the staff's list: a card on a phone, a row of a table at a desk. */
export function StaffWorkOrderRow({ view, onPress }: StaffWorkOrderRowProps) {
  return (
    <Card onPress={onPress}>
      <View className="staff-visit">
        <View className="staff-visit__job">
          <RowWords title={view.title} details={[view.workOrderNo]} />
        </View>
        <View className="staff-visit__customer">
          <RowWords plain title={view.customer} details={[view.place]} />
        </View>
        <View className="staff-visit__state">
          <Tag tone={view.tag.tone}>{view.tag.words}</Tag>
        </View>
        <Text className="staff-visit__when">{view.visit}</Text>
        <Text className="staff-visit__who">{view.technician}</Text>
      </View>
    </Card>
  );
}
