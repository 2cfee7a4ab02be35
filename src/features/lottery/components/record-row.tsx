import { Text, View } from '@tarojs/components';
import { Tag } from '../../../components/tag/tag';
import { useNow } from '../../../stores/clock';
import { lotteryText } from '../../../text/lottery';
import { recordRowView, type Published, type RecordedDraw } from '../record-view';
import './lottery.scss';

export interface RecordRowProps {
  readonly draw: RecordedDraw;
  readonly published: Published;
  readonly ownTag: string;
}

/** Anybody's draw, and whether the seed says the same. */
export function RecordRow({ draw, published, ownTag }: RecordRowProps) {
  const { title, personTag, detail, isMine, tag } = recordRowView(draw, published, ownTag, useNow());
  return (
    <View className="record-row">
      <View className="record-row__words">
        <Text>{title}</Text>
        <Text className="lottery__muted">{detail}</Text>
        <Text className="record-row__person">{personTag}</Text>
      </View>
      <View className="record-row__tags">
        {isMine ? <Tag tone="action">{lotteryText.record.mine}</Tag> : null}
        <Tag tone={tag.tone}>{tag.words}</Tag>
      </View>
    </View>
  );
}
