import { View } from '@tarojs/components';
import { useState, type ReactNode } from 'react';
import { useCommand } from '../../../api/use-command';
import { useQuery } from '../../../api/use-query';
import { ActionBar } from '../../../components/action/action-bar';
import { PrimaryAction } from '../../../components/action/primary-action';
import { AsyncState } from '../../../components/async-state/async-state';
import { Card, CardPart } from '../../../components/card/card';
import { EmptyState } from '../../../components/empty-state/empty-state';
import { MoneyRow } from '../../../components/money/money-row';
import { Notice } from '../../../components/notice/notice';
import { GiftPicture } from '../../../components/product-picture/gift-picture';
import { Screen } from '../../../components/screen/screen';
import { rewardsRoute } from '../../../routes/pages';
import { goBack } from '../../../routes/route';
import { destinationOf } from '../../../shared/domain/orders/addressee';
import { useAddressee } from '../../../stores/addressee';
import { addresseeProblems } from '../../../text/addressee-words';
import { failureSentence } from '../../../text/failures';
import { rewardsText } from '../../../text/rewards';
import { rewardPageView, type Exchanged, type Reward } from '../view-model';
import { ExchangedScreen } from './exchanged-screen';
import { PointsOrigin } from './points-origin';
import './rewards.scss';

export interface RewardScreenProps {
  readonly rewardId: string;
  /** Where goods go. @param checked whether what is missing is said */
  readonly renderAddressee: (checked: boolean) => ReactNode;
}

/** One reward: what it is, what it costs, where it goes; then it is exchanged. */
export function RewardScreen({ rewardId, renderAddressee }: RewardScreenProps) {
  const query = useQuery('loyalty.reward.list', {});
  const [exchanged, setExchanged] = useState<{ readonly reward: Reward; readonly result: Exchanged }>();
  if (exchanged !== undefined) return <ExchangedScreen {...exchanged} />;
  if (query.status !== 'ready') {
    return (
      <Screen title={rewardsText.detail.title}>
        <AsyncState query={query} cards={2} />
      </Screen>
    );
  }
  const { rewards, available } = query.data;
  const reward = rewards.find(({ id }) => id === rewardId);
  if (reward === undefined) return <NotThere />;
  return (
    <Exchange
      reward={reward}
      available={available}
      renderAddressee={renderAddressee}
      onDone={(result) => setExchanged({ reward, result })}
      onStale={query.refresh}
    />
  );
}

function NotThere() {
  return (
    <Screen title={rewardsText.detail.title}>
      <EmptyState
        icon="gift"
        title={rewardsText.missing}
        advice={rewardsText.missingHint}
        action={<PrimaryAction label={rewardsText.others} onPress={() => goBack(rewardsRoute, {})} />}
      />
    </Screen>
  );
}

interface ExchangeProps extends Pick<RewardScreenProps, 'renderAddressee'> {
  readonly reward: Reward;
  readonly available: number;
  readonly onDone: (result: Exchanged) => void;
  /** The server knows better than what is shown. */
  readonly onStale: () => void;
}

function Exchange({ reward, available, renderAddressee, onDone, onStale }: ExchangeProps) {
  const view = rewardPageView(reward, available);
  const addressee = useAddressee((store) => store.addressee);
  const { run, pending, error } = useCommand('loyalty.reward.exchange', { refreshes: ['ledger.', 'orders.'] });
  const [checked, setChecked] = useState(false);
  const [problem] = view.needsAddress ? Object.values(addresseeProblems(addressee)) : [];
  const submit = async () => {
    setChecked(true);
    if (problem !== undefined) return;
    const destination = view.needsAddress ? destinationOf(addressee) : null;
    const result = await run({ rewardId: reward.id, destination });
    if (result.ok) onDone(result.data);
    else onStale();
  };
  const refusal = checked && problem !== undefined ? problem : error === undefined ? null : failureSentence(error);
  return (
    <Screen
      title={rewardsText.detail.title}
      footer={
        <>
          {refusal === null ? null : <Notice tone="danger" sentence={refusal} />}
          <ActionBar note={view.why ?? view.note}>
            <PrimaryAction label={view.submit} loading={pending} disabled={view.why !== null} onPress={() => void submit()} />
          </ActionBar>
        </>
      }
    >
      <RewardCard view={view} />
      {view.needsAddress ? renderAddressee(checked) : null}
    </Screen>
  );
}

function RewardCard({ view }: { readonly view: ReturnType<typeof rewardPageView> }) {
  return (
    <Card>
      <GiftPicture picture={view.picture} icon={view.icon} size="hero" />
      <View className="screen__headline">{view.title}</View>
      <View className="reward__cost">{view.cost}</View>
      {view.what === null ? null : <View className="reward__muted">{view.what}</View>}
      <View className="reward__muted">{view.detail}</View>
      <CardPart>
        <MoneyRow label={rewardsText.detail.balance} amount={view.available} />
        {view.after === null ? null : (
          <>
            <MoneyRow label={rewardsText.detail.cost} amount={view.minus} />
            <MoneyRow label={rewardsText.detail.after} amount={view.after} weight="total" />
          </>
        )}
        <PointsOrigin />
      </CardPart>
    </Card>
  );
}
