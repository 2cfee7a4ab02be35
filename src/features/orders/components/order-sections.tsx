import { Text, View } from '@tarojs/components';
import { CallAction } from '../../../components/call-action/call-action';
import { Card, CardPart } from '../../../components/card/card';
import { ListRow } from '../../../components/list-row/list-row';
import { MoneyRow } from '../../../components/money/money-row';
import { MoneyText } from '../../../components/money/money-text';
import { Section } from '../../../components/section/section';
import { ordersText } from '../../../text/orders';
import type { OrderPageView } from '../view-model';
import './order-sections.scss';

type Of<K extends keyof OrderPageView> = Pick<OrderPageView, K>;

/** What was bought, and what it comes to for who is told. */
export function OrderGoods({ lines, price, seller }: Of<'lines' | 'price' | 'seller'>) {
  return (
    <Section title={ordersText.sections.goods} aside={seller}>
      <Card>
        {lines.map((line) => (
          <ListRow key={line.id} title={line.title} detail={line.detail} aside={line.amount === null ? undefined : <MoneyText amount={line.amount} />} />
        ))}
        {price === null ? null : (
          <CardPart>
            {price.steps.map(({ label, amount }) => (
              <MoneyRow key={label} label={label} amount={amount} />
            ))}
            <MoneyRow {...price.last} weight="total" />
          </CardPart>
        )}
      </Card>
    </Section>
  );
}

/** Where it goes, and what was noted. */
export function OrderPlace({ customer, customerPhone, place, remark }: Of<'customer' | 'customerPhone' | 'place' | 'remark'>) {
  const dial =
    customerPhone === null ? undefined : <CallAction label={ordersText.call} phoneNumber={customerPhone} />;
  return (
    <Section title={ordersText.sections.address}>
      <Card>
        <ListRow icon="address" title={place} detail={customer} aside={dial} />
        {remark === null || remark === '' ? null : (
          <ListRow icon="chat" title={remark} detail={ordersText.sections.remark} />
        )}
      </Card>
    </Section>
  );
}

export interface OrderAppliancesProps extends Of<'appliances'> {
  /** Undefined for who carries them in but does not look into their warranty cards. */
  readonly onOpen: ((applianceId: string) => void) | undefined;
}

/** The machines that came of this order, each with its warranty card. */
export function OrderAppliances({ appliances, onOpen }: OrderAppliancesProps) {
  if (appliances.length === 0) return null;
  return (
    <Section title={ordersText.sections.appliances}>
      <Card>
        {appliances.map(({ id, title, detail }) => (
          <ListRow key={id} icon="warranty" title={title} detail={detail === '' ? undefined : detail} onPress={onOpen && (() => onOpen(id))} />
        ))}
      </Card>
    </Section>
  );
}

/** What was done when and by whom. */
export function OrderTimeline({ timeline }: Of<'timeline'>) {
  return (
    <Section title={ordersText.sections.timeline}>
      <Card>
        {timeline.map(({ id, title, when, detail }) => (
          <View key={id} className="order-event">
            <View className="order-event__row">
              <Text className="order-event__title">{title}</Text>
              <Text className="order-event__muted">{when}</Text>
            </View>
            {detail === '' ? null : <Text className="order-event__muted">{detail}</Text>}
          </View>
        ))}
      </Card>
    </Section>
  );
}
