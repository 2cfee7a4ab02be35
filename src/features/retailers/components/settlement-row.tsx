import { Text, View } from '@tarojs/components';
import { Card } from '../../../components/card/card';
import { RowWords } from '../../../components/row-words/row-words';
import { Tag } from '../../../components/tag/tag';
import { useNow } from '../../../stores/clock';
import { rowView, type Row } from '../view-model';
import './retailers.scss';

export interface SettlementRowProps {
  readonly row: Row;
  /** Missing where there is nothing to decide. */
  readonly onDecide: ((row: Row) => void) | undefined;
}

/** One row of a sheet: what it brings, for which ticket and why, and what becomes of a difference. */
export function SettlementRow({ row, onDecide }: SettlementRowProps) {
  const view = rowView(row, useNow());
  return (
    <Card {...(onDecide === undefined ? {} : { onPress: () => onDecide(row) })}>
      <View className="retailers__line">
        <RowWords title={view.title} details={[...view.details, view.decision]} />
        <View className="retailers__figures">
          <Text className="retailers__amount">{view.brought}</Text>
          {view.difference === null ? null : <Tag tone={row.decision === null ? 'danger' : 'done'}>{view.difference}</Tag>}
        </View>
      </View>
    </Card>
  );
}
