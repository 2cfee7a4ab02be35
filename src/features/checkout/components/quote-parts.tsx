import { View } from '@tarojs/components';
import { Card, CardPart } from '../../../components/card/card';
import { ListRow } from '../../../components/list-row/list-row';
import { MoneyRow } from '../../../components/money/money-row';
import { MoneyText } from '../../../components/money/money-text';
import { Section } from '../../../components/section/section';
import { amountWords } from '../../../text/amounts';
import { checkoutText } from '../../../text/checkout';
import type { Quote } from '../use-quote';
import { earnsWords, priceSteps, quoteLineView } from '../view-model';
import './checkout.scss';

/** Every line with what came off it. */
export function GoodsPart({ quote }: { readonly quote: Quote }) {
  return (
    <Section title={checkoutText.goods}>
      <Card>
        {quote.lines.map(quoteLineView).map(({ id, title, detail, amount }) => (
          <ListRow key={id} title={title} detail={detail} aside={<MoneyText amount={amount} />} />
        ))}
      </Card>
    </Section>
  );
}

/** From list price to what is paid. */
export function PricePart({ quote }: { readonly quote: Quote }) {
  const earns = earnsWords(quote);
  return (
    <Section title={checkoutText.price}>
      <Card>
        {priceSteps(quote).map(({ label, amount }) => (
          <MoneyRow key={label} label={label} amount={amount} />
        ))}
        <CardPart>
          <MoneyRow label={checkoutText.steps.payable} amount={amountWords(quote.payableFen)} weight="total" />
          {earns === null ? null : <View className="checkout__muted">{earns}</View>}
        </CardPart>
      </Card>
    </Section>
  );
}
