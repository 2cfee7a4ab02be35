import { Text, View } from '@tarojs/components';
import { MoneyText } from '../../../components/money/money-text';
import { RowWords } from '../../../components/row-words/row-words';
import { Tag } from '../../../components/tag/tag';
import type { entryRow } from '../entry-model';
import './commission.scss';

/** One amount: for what, how much of it is left, and where it stands. */
export function EntryWords({ row }: { readonly row: Omit<ReturnType<typeof entryRow>, 'id'> }) {
  const { title, details, amount, isGone, tag } = row;
  return (
    <View className="commission-row">
      <RowWords title={title} details={details} />
      <View className="commission-row__aside">
        {isGone ? <Text className="commission-row__gone">{amount}</Text> : <MoneyText amount={amount} strong />}
        <Tag tone={tag.tone}>{tag.words}</Tag>
      </View>
    </View>
  );
}
