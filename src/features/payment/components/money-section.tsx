import { useQuery } from '../../../api/use-query';
import { PrimaryAction } from '../../../components/action/primary-action';
import { AsyncState } from '../../../components/async-state/async-state';
import { Card } from '../../../components/card/card';
import { Section } from '../../../components/section/section';
import { payRoute } from '../../../routes/pages';
import { openPage } from '../../../routes/route';
import type { Output } from '../../../shared/contract/registry';
import { paymentText } from '../../../text/payment';
import { canCancel, moneyView } from '../view-model';
import { CancelPurchase } from './cancel-purchase';
import { MoneyRows } from './money-rows';

/** The money of an order on its page; paying it while something is due, giving it up while nothing was paid. */
export function MoneySection({ order }: { readonly order: Output<'orders.order.get'> }) {
  const orderId = order.card.id;
  const money = useQuery('payments.order.get', { orderId });
  return (
    <Section title={paymentText.section.title}>
      {money.status === 'ready' ? (
        <Card>
          <MoneyRows money={money.data} />
          {moneyView(money.data).canPay ? (
            <PrimaryAction label={paymentText.section.pay} onPress={() => openPage(payRoute, { orderId })} />
          ) : null}
          {canCancel(order, money.data) ? <CancelPurchase orderId={orderId} /> : null}
        </Card>
      ) : (
        <AsyncState query={money} cards={1} />
      )}
    </Section>
  );
}
