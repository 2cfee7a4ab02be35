import { Text, View } from '@tarojs/components';
import { usePagedQuery } from '../../../api/use-paged-query';
import { useQuery } from '../../../api/use-query';
import { TextAction } from '../../../components/action/text-action';
import { AsyncState } from '../../../components/async-state/async-state';
import { Card } from '../../../components/card/card';
import { EmptyState } from '../../../components/empty-state/empty-state';
import { ListRow } from '../../../components/list-row/list-row';
import { Notice } from '../../../components/notice/notice';
import { Screen } from '../../../components/screen/screen';
import { Tag } from '../../../components/tag/tag';
import { drawsRoute, lotteryRoute } from '../../../routes/pages';
import { openPage } from '../../../routes/route';
import { useNow } from '../../../stores/clock';
import { lotteryText } from '../../../text/lottery';
import { inOrder, lotteryRowView, stateOf, type Lottery } from '../view-model';
import './lottery.scss';

const words = lotteryText.list;

/** The lotteries there are, and one's own draws. */
export function LotteriesScreen() {
  const query = useQuery('loyalty.lottery.list', {});
  const now = useNow();
  if (query.status !== 'ready') {
    return (
      <Screen title={lotteryText.title}>
        <AsyncState query={query} cards={2} />
      </Screen>
    );
  }
  const { lotteries } = query.data;
  const running = lotteries.filter((lottery) => stateOf(lottery, now) === 'running').length;
  return (
    <Screen title={lotteryText.title} headline={lotteries.length === 0 ? undefined : words.headline(running)}>
      <Waiting />
      {lotteries.length === 0 ? <EmptyState icon="luck" title={words.empty} advice={words.emptyHint} /> : null}
      {inOrder(lotteries, now).map((lottery) => (
        <LotteryRow key={lottery.id} lottery={lottery} />
      ))}
      <Card>
        <ListRow icon="luck" title={words.mine} onPress={() => openPage(drawsRoute, {})} />
      </Card>
    </Screen>
  );
}

/** Goods that were won wait for an address; nothing stands there when none do. */
function Waiting() {
  const query = usePagedQuery('loyalty.draw.mine', { filter: 'to_claim' });
  if (query.data === undefined || query.data.length === 0) return null;
  return (
    <Notice
      tone="now"
      sentence={words.waiting}
      action={<TextAction label={words.toWaiting} onPress={() => openPage(drawsRoute, {})} />}
    />
  );
}

function LotteryRow({ lottery }: { readonly lottery: Lottery }) {
  const { id, title, tag, prizes, detail } = lotteryRowView(lottery, useNow());
  return (
    <Card onPress={() => openPage(lotteryRoute, { lotteryId: id })}>
      <View className="lottery-row">
        <View className="lottery-row__head">
          <Text className="lottery__strong">{title}</Text>
          <Tag tone={tag.tone}>{tag.words}</Tag>
        </View>
        <Text>{prizes}</Text>
        <Text className="lottery__muted">{detail}</Text>
      </View>
    </Card>
  );
}
