import { Text, View } from '@tarojs/components';
import { useQuery } from '../../../api/use-query';
import { AsyncState } from '../../../components/async-state/async-state';
import { Card } from '../../../components/card/card';
import { EmptyState } from '../../../components/empty-state/empty-state';
import { GiftPicture } from '../../../components/product-picture/gift-picture';
import { Screen } from '../../../components/screen/screen';
import { Tag } from '../../../components/tag/tag';
import { rewardRoute } from '../../../routes/pages';
import { openPage } from '../../../routes/route';
import { rewardsText } from '../../../text/rewards';
import { headlineOf, inOrder, rewardRowView, type Reward } from '../view-model';
import './rewards.scss';

/** What points can be exchanged for, and what one has. */
export function RewardsScreen() {
  const query = useQuery('loyalty.reward.list', {});
  if (query.status !== 'ready') {
    return (
      <Screen title={rewardsText.title}>
        <AsyncState query={query} cards={3} />
      </Screen>
    );
  }
  const { rewards, available } = query.data;
  if (rewards.length === 0) {
    return (
      <Screen title={rewardsText.title}>
        <EmptyState icon="gift" title={rewardsText.empty} advice={rewardsText.emptyHint} />
      </Screen>
    );
  }
  return (
    <Screen title={rewardsText.title} headline={headlineOf(query.data)}>
      {inOrder(rewards).map((reward) => (
        <RewardRow key={reward.id} reward={reward} available={available} />
      ))}
    </Screen>
  );
}

function RewardRow({ reward, available }: { readonly reward: Reward; readonly available: number }) {
  const view = rewardRowView(reward, available);
  return (
    <Card onPress={() => openPage(rewardRoute, { rewardId: view.id })}>
      <View className={`reward-row${view.isOver ? ' reward-row--over' : ''}`}>
        <GiftPicture picture={view.picture} icon={view.icon} />
        <View className="reward-row__words">
          <Text className="reward-row__title">{view.title}</Text>
          {view.what === null ? null : <Text className="reward__muted">{view.what}</Text>}
          <Text className="reward__muted">{view.detail}</Text>
          <View className="reward-row__cost">
            <Text className="reward-row__points">{view.cost}</Text>
            {view.tag === null ? null : <Tag tone="quiet">{view.tag}</Tag>}
          </View>
        </View>
      </View>
    </Card>
  );
}
