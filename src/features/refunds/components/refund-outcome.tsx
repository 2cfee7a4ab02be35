import { View } from '@tarojs/components';
import { useQuery } from '../../../api/use-query';
import { CardPart } from '../../../components/card/card';
import { refundRequestText } from '../../../text/refund-request';
import { refundsText } from '../../../text/refunds';
import type { Refund } from '../view-model';
import { RefundFigures } from './refund-figures';
import './refunds.scss';

/** What approving a refund would do, or did; nothing of one that came to nothing. */
export function RefundOutcome({ refund: { id, state } }: { readonly refund: Refund }) {
  const isOfUse = state === 'requested' || state === 'approved';
  const { data } = useQuery('orders.refund.get', isOfUse ? { refundId: id } : null);
  const outcome = data?.preview ?? data?.effects ?? null;
  if (outcome === null) return null;
  return (
    <CardPart>
      <View className="refund-row__muted">{state === 'requested' ? refundRequestText.preview : refundsText.effectsTitle}</View>
      <RefundFigures preview={outcome} />
    </CardPart>
  );
}
