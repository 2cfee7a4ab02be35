import { useQuery } from '../../../api/use-query';
import { AsyncState } from '../../../components/async-state/async-state';
import { Card } from '../../../components/card/card';
import { Section } from '../../../components/section/section';
import { paymentText } from '../../../text/payment';
import { MoneyRows } from './money-rows';
import { CollectPart } from './collect-part';

export interface StaffMoneyProps {
  /** Of an order, or of a work order with charges. */
  readonly orderId: string;
  readonly title?: string;
  /** Whether whoever reads it pays it himself, so that there is nobody to collect from. */
  readonly isOwn?: boolean;
}

/** The money of an order as staff see it: what came and went, and taking what is still due. */
export function StaffMoney({ orderId, title = paymentText.section.title, isOwn = false }: StaffMoneyProps) {
  const money = useQuery('payments.order.get', { orderId });
  // Not everybody who sees an order sees its money; such a person is told nothing of it.
  if (money.status === 'error' && money.error.code === 'orders.order.missing') return null;
  return (
    <Section title={title}>
      {money.status === 'ready' ? (
        <Card>
          <MoneyRows money={money.data} />
          {isOwn ? null : <CollectPart money={money.data} onRefresh={money.refresh} />}
        </Card>
      ) : (
        <AsyncState query={money} cards={1} />
      )}
    </Section>
  );
}
