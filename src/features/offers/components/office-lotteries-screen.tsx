import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { useQuery } from '../../../api/use-query';
import { ActionBar } from '../../../components/action/action-bar';
import { PrimaryAction } from '../../../components/action/primary-action';
import { QuietAction } from '../../../components/action/quiet-action';
import { AsyncState } from '../../../components/async-state/async-state';
import { Card } from '../../../components/card/card';
import { EmptyState } from '../../../components/empty-state/empty-state';
import { Notice } from '../../../components/notice/notice';
import { Screen } from '../../../components/screen/screen';
import { Tag } from '../../../components/tag/tag';
import { lotteryRecordRoute, officeLotteryRoute } from '../../../routes/pages';
import { openPage } from '../../../routes/route';
import type { Role } from '../../../shared/domain/roles';
import { useNow } from '../../../stores/clock';
import { offersText } from '../../../text/offers';
import type { Lottery } from '../lottery-draft';
import { lotteryView, mayWrite } from '../view-model';
import { MoveSheet } from './move-sheet';
import { OfferActions, type OfferMove } from './offer-actions';
import './offers.scss';

const { lotteries: words } = offersText;
const NEW = '';

interface Moving {
  readonly what: 'open' | 'close';
  readonly lottery: Lottery;
}

/** The company's lotteries: writing them down, opening and ending them, what became of their prizes. */
export function OfficeLotteriesScreen({ role }: { readonly role: Role | undefined }) {
  const query = useQuery('loyalty.lottery.all', {});
  const [moving, setMoving] = useState<Moving>();
  const [done, setDone] = useState<string>();
  const act = (what: OfferMove, lottery: Lottery) => {
    if (what === 'edit') openPage(officeLotteryRoute, { lotteryId: lottery.id });
    else setMoving({ what, lottery });
  };
  const footer = mayWrite(role) ? (
    <ActionBar>
      <PrimaryAction label={words.create} onPress={() => openPage(officeLotteryRoute, { lotteryId: NEW })} />
    </ActionBar>
  ) : undefined;
  return (
    <Screen title={words.title} width="wide" footer={footer}>
      {done === undefined ? null : <Notice tone="done" sentence={done} />}
      {query.status !== 'ready' ? <AsyncState query={query} cards={3} /> : null}
      {query.data?.lotteries.length === 0 ? (
        <EmptyState icon="luck" title={words.empty} advice={words.emptyHint} />
      ) : null}
      {query.data?.lotteries.map((lottery) => (
        <LotteryCard key={lottery.id} lottery={lottery} role={role} onDo={(what) => act(what, lottery)} />
      ))}
      {moving === undefined ? null : (
        <MoveSheet
          what={moving.what}
          offer={moving.lottery}
          words={offersText.moves.lottery}
          onClose={() => setMoving(undefined)}
          onDone={(sentence) => {
            setDone(sentence);
            setMoving(undefined);
          }}
        />
      )}
    </Screen>
  );
}

interface LotteryCardProps {
  readonly lottery: Lottery;
  readonly role: Role | undefined;
  readonly onDo: (what: OfferMove) => void;
}

function LotteryCard({ lottery, role, onDo }: LotteryCardProps) {
  const view = lotteryView(lottery, role, useNow());
  return (
    <Card>
      <View className="offer__head">
        <Text className="offer__title">{view.title}</Text>
        <Tag tone={view.tag.tone}>{view.tag.words}</Tag>
      </View>
      <View className="offer__muted">{view.days}</View>
      <View className="offer__muted">{view.draws}</View>
      <View className="offer-prizes">
        {view.prizes.map(({ id, title, chance, out }) => (
          <View key={id} className="offer-prize">
            <Text className="offer-prize__title">{title}</Text>
            <Text className="offer-prize__figure">{chance}</Text>
            <Text className="offer-prize__figure">{out}</Text>
          </View>
        ))}
        <View className="offer-prize offer__muted">
          <Text className="offer-prize__title">{words.form.none}</Text>
          <Text className="offer-prize__figure">{view.none}</Text>
          <Text className="offer-prize__figure" />
        </View>
      </View>
      <OfferActions powers={view} onDo={onDo}>
        {view.hasResult ? (
          <QuietAction
            label={words.result}
            size="small"
            onPress={() => openPage(lotteryRecordRoute, { lotteryId: view.id })}
          />
        ) : null}
      </OfferActions>
    </Card>
  );
}
