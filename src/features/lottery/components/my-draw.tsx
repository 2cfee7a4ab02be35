import { QuietAction } from '../../../components/action/quiet-action';
import { ListRow } from '../../../components/list-row/list-row';
import { Tag } from '../../../components/tag/tag';
import { useNow } from '../../../stores/clock';
import { lotteryText } from '../../../text/lottery';
import { myDrawView, type Draw } from '../draw-view';
import { openDraw } from '../open-draw';

const words = lotteryText.mine;

/** One of one's own draws, with what is to be done with it. */
export function MyDraw({ draw, withLottery = false }: { readonly draw: Draw; readonly withLottery?: boolean }) {
  const { title, detail, tag, action } = myDrawView(draw, useNow(), withLottery);
  if (action === 'claim') {
    return (
      <ListRow
        title={title}
        detail={detail}
        aside={<QuietAction label={words.claim} size="small" onPress={() => openDraw(draw, action)} />}
      />
    );
  }
  return (
    <ListRow
      title={title}
      detail={detail}
      aside={tag === null ? undefined : <Tag tone={tag.tone}>{tag.words}</Tag>}
      onPress={action === null ? undefined : () => openDraw(draw, action)}
    />
  );
}
