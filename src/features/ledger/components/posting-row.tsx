import { Text, View } from '@tarojs/components';
import { ListRow } from '../../../components/list-row/list-row';
import { Tag } from '../../../components/tag/tag';
import type { postingView } from '../view-model';
import './ledger.scss';

export interface PostingRowProps {
  readonly row: ReturnType<typeof postingView>;
  readonly onOpen: () => void;
}

/** One posting: what it is, why, and how much came or went. */
export function PostingRow({ row, onOpen }: PostingRowProps) {
  const aside = (
    <View className="ledger__aside">
      <Text className={`ledger__amount ledger__amount--${row.tone}`}>{row.amount}</Text>
      {row.tag === null ? null : <Tag tone="quiet">{row.tag}</Tag>}
    </View>
  );
  return <ListRow title={row.word} detail={row.detail} aside={aside} onPress={onOpen} />;
}
