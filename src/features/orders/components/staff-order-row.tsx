import { Text, View } from '@tarojs/components';
import { Card } from '../../../components/card/card';
import { MoneyText } from '../../../components/money/money-text';
import { RowWords } from '../../../components/row-words/row-words';
import { Tag } from '../../../components/tag/tag';
import { ordersText } from '../../../text/orders';
import type { staffRowView } from '../view-model';
import './staff-order-row.scss';

const { columns } = ordersText.staff;

/** The heads of the columns, where there is room for columns. */
export function StaffOrderHead() {
  return (
    <View className="staff-order-head" aria-hidden>
      <Text>{columns.order}</Text>
      <Text>{columns.customer}</Text>
      <Text>{columns.stage}</Text>
      <Text>{columns.visit}</Text>
      <Text className="staff-order__amount">{columns.amount}</Text>
    </View>
  );
}

export interface StaffOrderRowProps {
  readonly view: ReturnType<typeof staffRowView>;
  readonly onPress: () => void;
}

/** One order of the staff's list: a card on a phone, a row of a table on a desktop. */
export function StaffOrderRow({ view, onPress }: StaffOrderRowProps) {
  return (
    <Card onPress={onPress}>
      <View className="staff-order">
        <View className="staff-order__order">
          <RowWords title={view.title} details={[view.orderNo]} />
        </View>
        <View className="staff-order__customer">
          <RowWords plain title={view.customer} details={[view.place]} />
        </View>
        <View className="staff-order__stage">
          <Tag tone={view.tag.tone}>{view.tag.words}</Tag>
          {view.refund === null ? null : <Tag tone={view.refund.tone}>{view.refund.words}</Tag>}
        </View>
        <Text className="staff-order__visit">{view.visitLine}</Text>
        <View className="staff-order__amount">
          <MoneyText amount={view.total} strong />
        </View>
      </View>
    </Card>
  );
}
