import { TextAction } from '../../../components/action/text-action';
import { refundRequestRoute } from '../../../routes/pages';
import { openPage } from '../../../routes/route';
import type { Output } from '../../../shared/contract/registry';
import { refundRequestText } from '../../../text/refund-request';

const LABEL = { ask: refundRequestText.title, follow: refundRequestText.follow } as const;

/** From an order to its refunds, for whose business they are. */
export function RefundEntry({ order }: { readonly order: Output<'orders.order.get'> }) {
  const { refunds, card, relation } = order;
  if (refunds === 'none') return null;
  // Where nothing was paid there is nothing to give back: it is cancelled instead.
  if (refunds === 'ask' && relation === 'buyer' && card.payBy !== null) return null;
  return <TextAction label={LABEL[refunds]} onPress={() => openPage(refundRequestRoute, { orderId: card.id })} />;
}
