import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { useQuery } from '../../../api/use-query';
import { ActionBar } from '../../../components/action/action-bar';
import { PrimaryAction } from '../../../components/action/primary-action';
import { AsyncState } from '../../../components/async-state/async-state';
import { Card } from '../../../components/card/card';
import { EmptyState } from '../../../components/empty-state/empty-state';
import { Notice } from '../../../components/notice/notice';
import { GiftPicture } from '../../../components/product-picture/gift-picture';
import { Screen } from '../../../components/screen/screen';
import { Tag } from '../../../components/tag/tag';
import type { Role } from '../../../shared/domain/roles';
import { offersText } from '../../../text/offers';
import type { Reward } from '../reward-draft';
import { mayWrite, rewardView } from '../view-model';
import { MoveSheet } from './move-sheet';
import { OfferActions, type OfferMove } from './offer-actions';
import { RewardSheet } from './reward-sheet';
import './offers.scss';

const { rewards: words } = offersText;

/** What is being done, and to which reward; null is one that is not there yet. */
interface Doing {
  readonly what: OfferMove;
  readonly reward: Reward | null;
}

/** What the company gives for points: writing it down, opening and ending it. */
export function OfficeRewardsScreen({ role }: { readonly role: Role | undefined }) {
  const query = useQuery('loyalty.reward.all', {});
  const [doing, setDoing] = useState<Doing>();
  const [done, setDone] = useState<string>();
  const footer = mayWrite(role) ? (
    <ActionBar>
      <PrimaryAction label={words.create} onPress={() => setDoing({ what: 'edit', reward: null })} />
    </ActionBar>
  ) : undefined;
  return (
    <Screen title={words.title} width="wide" footer={footer}>
      {done === undefined ? null : <Notice tone="done" sentence={done} />}
      {query.status !== 'ready' ? <AsyncState query={query} cards={3} /> : null}
      {query.data?.rewards.length === 0 ? (
        <EmptyState icon="gift" title={words.empty} advice={words.emptyHint} />
      ) : null}
      {query.data?.rewards.map((reward) => (
        <RewardRow key={reward.id} reward={reward} role={role} onDo={(what) => setDoing({ what, reward })} />
      ))}
      {doing === undefined ? null : (
        <DoingSheet
          doing={doing}
          onClose={() => setDoing(undefined)}
          onDone={(sentence) => {
            setDone(sentence);
            setDoing(undefined);
          }}
        />
      )}
    </Screen>
  );
}

interface RewardRowProps {
  readonly reward: Reward;
  readonly role: Role | undefined;
  readonly onDo: (what: OfferMove) => void;
}

function RewardRow({ reward, role, onDo }: RewardRowProps) {
  const view = rewardView(reward, role);
  return (
    <Card>
      <View className="offer">
        <GiftPicture picture={view.picture} icon={view.icon} />
        <View className="offer__words">
          <View className="offer__head">
            <Text className="offer__title">{view.title}</Text>
            <Tag tone={view.tag.tone}>{view.tag.words}</Tag>
          </View>
          {view.what === null ? null : <Text className="offer__muted">{view.what}</Text>}
          <Text className="offer__muted">{view.detail}</Text>
        </View>
        <View className="offer__bottom">
          <Text className="offer__price">{view.price}</Text>
          <OfferActions powers={view} onDo={onDo} />
        </View>
      </View>
    </Card>
  );
}

interface DoingSheetProps {
  readonly doing: Doing;
  readonly onClose: () => void;
  readonly onDone: (sentence: string) => void;
}

function DoingSheet({ doing: { what, reward }, ...rest }: DoingSheetProps) {
  if (reward === null || what === 'edit') return <RewardSheet reward={reward} {...rest} />;
  return <MoveSheet what={what} offer={reward} words={offersText.moves.reward} {...rest} />;
}
