import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { useQuery } from '../../../api/use-query';
import { ActionBar } from '../../../components/action/action-bar';
import { PrimaryAction } from '../../../components/action/primary-action';
import { QuietAction } from '../../../components/action/quiet-action';
import { TextAction } from '../../../components/action/text-action';
import { AsyncState } from '../../../components/async-state/async-state';
import { Card, CardPart } from '../../../components/card/card';
import { ListRow } from '../../../components/list-row/list-row';
import { MoneyText } from '../../../components/money/money-text';
import { Notice } from '../../../components/notice/notice';
import { Screen } from '../../../components/screen/screen';
import { Section } from '../../../components/section/section';
import { Tag } from '../../../components/tag/tag';
import { ledgerRoute, staffOrderRoute } from '../../../routes/pages';
import { openPage } from '../../../routes/route';
import type { Output } from '../../../shared/contract/registry';
import { accounts } from '../../../shared/domain/ledger/accounts';
import { useNow } from '../../../stores/clock';
import { refundsText } from '../../../text/refunds';
import { previewView, refundView, type Refund } from '../view-model';
import { ApproveSheet } from './approve-sheet';
import { GoodsActions } from './goods-actions';
import { RefundEvidence } from './refund-evidence';
import { RefundFigures } from './refund-figures';
import { RefundLines } from './refund-lines';
import { RejectSheet } from './reject-sheet';
import './refunds.scss';

/** One refund before finance: who asked for what, what approving does, and the decision. */
export function RefundScreen({ refundId }: { readonly refundId: string }) {
  const query = useQuery('orders.refund.get', { refundId });
  const [done, setDone] = useState<string>();
  if (query.status !== 'ready') {
    return (
      <Screen title={refundsText.detailTitle} width="wide">
        <AsyncState query={query} cards={3} />
      </Screen>
    );
  }
  return <ReadyScreen {...query.data} done={done} onDone={setDone} onChanged={query.refresh} />;
}

interface ReadyScreenProps extends Output<'orders.refund.get'> {
  readonly done: string | undefined;
  readonly onDone: (sentence: string) => void;
  /** What was previewed does not hold any more. */
  readonly onChanged: () => void;
}

function ReadyScreen({ refund, mine, decides, preview, effects, receives, givesUp, done, onDone, onChanged }: ReadyScreenProps) {
  const [asking, setAsking] = useState<'approve' | 'reject'>();
  const finish = (sentence: string) => {
    setAsking(undefined);
    onDone(sentence);
  };
  const close = () => setAsking(undefined);
  const footer =
    preview === null || !decides ? undefined : (
      <ActionBar>
        <QuietAction label={refundsText.reject} onPress={() => setAsking('reject')} />
        <PrimaryAction label={refundsText.approve(previewView(preview).backFen)} onPress={() => setAsking('approve')} />
      </ActionBar>
    );
  return (
    <Screen title={refundsText.detailTitle} width="wide" footer={footer}>
      {done === undefined ? null : <Notice tone="done" sentence={done} />}
      <Head refund={refund} />
      {receives ? <GoodsActions refund={refund} givesUp={givesUp} onSettled={onDone} /> : null}
      {preview === null || decides ? null : <Notice tone="now" sentence={mine ? refundsText.mine : refundsText.companyDecides} />}
      <Section title={refundsText.linesTitle}>
        <Card>
          <RefundLines lines={refund.lines} />
        </Card>
      </Section>
      {preview === null ? null : (
        <Section title={refundsText.preview.title}>
          <Card>
            <RefundFigures preview={preview} />
          </Card>
        </Section>
      )}
      {effects === null ? null : (
        <Section title={refundsText.effectsTitle}>
          <Card>
            <RefundFigures preview={effects} />
          </Card>
        </Section>
      )}
      {asking === 'approve' && preview !== null ? (
        <ApproveSheet
          refund={refund}
          preview={preview}
          onClose={close}
          onChanged={onChanged}
          onApproved={() => finish(refundsText.approved)}
        />
      ) : null}
      {asking === 'reject' ? (
        <RejectSheet refundId={refund.id} onClose={close} onRejected={() => finish(refundsText.rejected)} />
      ) : null}
    </Screen>
  );
}

function Head({ refund }: { readonly refund: Refund }) {
  const view = refundView(refund, useNow());
  const { orderId } = refund;
  return (
    <Card>
      <View className="refund-row__aside">
        <Text className="refund-row__strong">{view.customer}</Text>
        <Tag tone={view.tag.tone}>{view.tag.words}</Tag>
      </View>
      <MoneyText amount={view.amount} size="figure" />
      {view.notDue === null ? null : <View className="refund-row__muted">{view.notDue}</View>}
      <View className="refund-row__muted">{view.requested}</View>
      {view.decided === null ? null : <View className="refund-row__muted">{view.decided}</View>}
      <CardPart>
        <ListRow title={refundsText.reason} detail={view.reason} />
        <RefundEvidence refund={refund} />
        <ListRow title={view.goods} detail={view.goodsBy} />
        {view.rejection === null ? null : <ListRow title={refundsText.rejection} detail={view.rejection} />}
        <ListRow
          title={refundsText.toOrder}
          detail={view.order}
          onPress={() => openPage(staffOrderRoute, { orderId })}
        />
      </CardPart>
      <TextAction
        label={refundsText.explain}
        onPress={() => openPage(ledgerRoute, { account: accounts.orderDue(orderId) })}
      />
    </Card>
  );
}
