import { useCommand } from '../../../api/use-command';
import { useQuery } from '../../../api/use-query';
import { TextAction } from '../../../components/action/text-action';
import { Card } from '../../../components/card/card';
import { ListRow } from '../../../components/list-row/list-row';
import { Notice } from '../../../components/notice/notice';
import { Section } from '../../../components/section/section';
import { Tag } from '../../../components/tag/tag';
import { useNow } from '../../../stores/clock';
import { failureSentence } from '../../../text/failures';
import { refundRequestText } from '../../../text/refund-request';
import { refundView } from '../view-model';

export interface OrderRefundsProps {
  readonly orderId: string;
  readonly onWithdrawn: () => void;
}

/** What was asked for an order before, where it stands, and taking it back while nobody has decided. */
export function OrderRefunds({ orderId, onWithdrawn }: OrderRefundsProps) {
  const query = useQuery('orders.refund.of_order', { orderId });
  const { run, error } = useCommand('orders.refund.withdraw');
  const now = useNow();
  const withdraw = async (refundId: string) => {
    const result = await run({ refundId });
    if (result.ok) onWithdrawn();
  };
  if (query.status !== 'ready' || query.data.refunds.length === 0) return null;
  return (
    <Section title={refundRequestText.follow}>
      {query.data.refunds.map((refund) => {
        const view = refundView(refund, now);
        return (
          <Card key={refund.id}>
            <ListRow
              title={`${view.title} ¥${view.amount}`}
              detail={view.rejection ?? view.requested}
              aside={<Tag tone={view.tag.tone}>{view.tag.words}</Tag>}
            />
            {refund.state === 'requested' ? (
              <TextAction label={refundRequestText.withdraw} onPress={() => void withdraw(refund.id)} />
            ) : null}
          </Card>
        );
      })}
      {error === undefined ? null : <Notice tone="danger" sentence={failureSentence(error)} />}
    </Section>
  );
}
