import { View } from '@tarojs/components';
import { useState } from 'react';
import { useCommand } from '../../../api/use-command';
import { useQuery } from '../../../api/use-query';
import { TextAction } from '../../../components/action/text-action';
import { Card } from '../../../components/card/card';
import { ConfirmSheet } from '../../../components/confirm-sheet/confirm-sheet';
import { MoneyText } from '../../../components/money/money-text';
import { Notice } from '../../../components/notice/notice';
import { Section } from '../../../components/section/section';
import { Tag } from '../../../components/tag/tag';
import { useNow } from '../../../stores/clock';
import { refundRequestText } from '../../../text/refund-request';
import { refundView, type Refund } from '../view-model';
import { GoodsActions } from './goods-actions';
import { RefundEvidence } from './refund-evidence';
import { RefundLines } from './refund-lines';
import { RefundOutcome } from './refund-outcome';
import './refunds.scss';

export interface OrderRefundsProps {
  readonly orderId: string;
  /** Whom the sentences speak to. */
  readonly reader: 'customer' | 'staff';
  readonly onWithdrawn: () => void;
}

/** What was asked for an order, where it stands, and taking it back while nobody has decided. */
export function OrderRefunds({ orderId, reader, onWithdrawn }: OrderRefundsProps) {
  const query = useQuery('orders.refund.of_order', { orderId });
  const { run, pending, error } = useCommand('orders.refund.withdraw');
  const [asked, setAsked] = useState<string>();
  const withdraw = async (refundId: string) => {
    const result = await run({ refundId });
    if (!result.ok) return;
    setAsked(undefined);
    onWithdrawn();
  };
  if (query.status !== 'ready' || query.data.refunds.length === 0) return null;
  return (
    <Section title={refundRequestText.follow}>
      {query.data.refunds.map((refund) => (
        <OneRefund key={refund.id} refund={refund} reader={reader} receives={query.data.receives} onWithdraw={() => setAsked(refund.id)} />
      ))}
      {asked === undefined ? null : (
        <ConfirmSheet
          open
          title={refundRequestText.withdrawTitle}
          consequence={refundRequestText.withdrawConsequence}
          actionLabel={refundRequestText.withdraw}
          pending={pending}
          error={error}
          onConfirm={() => void withdraw(asked)}
          onClose={() => setAsked(undefined)}
        />
      )}
    </Section>
  );
}

interface OneRefundProps extends Pick<OrderRefundsProps, 'reader'> {
  readonly refund: Refund;
  readonly receives: boolean;
  readonly onWithdraw: () => void;
}

function OneRefund({ refund, reader, receives, onWithdraw }: OneRefundProps) {
  const view = refundView(refund, useNow(), reader);
  return (
    <Card>
      <View className="refund-row__aside">
        <MoneyText amount={view.amount} size="title" strong />
        <Tag tone={view.tag.tone}>{view.tag.words}</Tag>
      </View>
      {view.notDue === null ? null : <View className="refund-row__muted">{view.notDue}</View>}
      <RefundLines lines={refund.lines} amounts={refund.lines.length > 1} />
      <View className="refund-row__muted">{view.reason}</View>
      <RefundEvidence refund={refund} />
      <View className="refund-row__muted">{view.requested}</View>
      {view.decided === null ? null : <View className="refund-row__muted">{view.decided}</View>}
      {refund.state === 'approved' ? <View className="refund-row__muted">{view.goods}</View> : null}
      <RefundOutcome refund={refund} />
      {receives && refund.goods === 'expected' ? <GoodsActions refund={refund} givesUp={false} /> : null}
      {view.rejection === null ? null : <Notice tone="now" sentence={view.rejection} />}
      {refund.state === 'requested' ? <TextAction label={refundRequestText.withdraw} onPress={onWithdraw} /> : null}
    </Card>
  );
}
