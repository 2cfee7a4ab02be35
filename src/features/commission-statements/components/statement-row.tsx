import { View } from '@tarojs/components';
import { Card } from '../../../components/card/card';
import { MoneyText } from '../../../components/money/money-text';
import { RowWords } from '../../../components/row-words/row-words';
import { Tag } from '../../../components/tag/tag';
import type { cardView } from '../view-model';
import './statements.scss';

export interface StatementRowProps {
  readonly view: ReturnType<typeof cardView>;
  /** For finance: whose it is. */
  readonly named?: boolean;
  readonly onPress: () => void;
}

/** A statement in a list. */
export function StatementRow({ view, named = false, onPress }: StatementRowProps) {
  const { name, period, detail, amount, tag } = view;
  return (
    <Card onPress={onPress}>
      <View className="statement-row">
        <RowWords title={named ? name : period} details={named ? [period, detail] : [detail]} />
        <View className="statement-row__aside">
          <MoneyText amount={amount} strong />
          <Tag tone={tag.tone}>{tag.words}</Tag>
        </View>
      </View>
    </Card>
  );
}
