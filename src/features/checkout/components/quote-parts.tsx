import { View } from '@tarojs/components';
import { Card, CardPart } from '../../../components/card/card';
import { Stepper } from '../../../components/field/stepper';
import { ListRow } from '../../../components/list-row/list-row';
import { MoneyRow } from '../../../components/money/money-row';
import { MoneyText } from '../../../components/money/money-text';
import { Section } from '../../../components/section/section';
import { MOST_OF_ONE } from '../../../stores/cart';
import { amountWords } from '../../../text/amounts';
import { checkoutText } from '../../../text/checkout';
import type { Quote } from '../use-quote';
import { earnsWords, priceSteps, quoteLineView } from '../view-model';
import './checkout.scss';

export interface GoodsPartProps {
  readonly quote: Quote;
  /** How many of the one thing that is bought; undefined for several things, whose numbers the cart has. */
  readonly quantity: number | undefined;
  readonly onQuantity: (quantity: number) => void;
}

/** Every line with what came off it. */
export function GoodsPart({ quote, quantity, onQuantity }: GoodsPartProps) {
  const howMany = quote.lines.some(({ setId }) => setId !== null) ? checkoutText.howManySets : checkoutText.howMany;
  return (
    <Section title={checkoutText.goods}>
      <Card>
        {quote.lines.map(quoteLineView).map(({ id, title, detail, amount }) => (
          <ListRow key={id} title={title} detail={detail} aside={<MoneyText amount={amount} />} />
        ))}
        {quantity === undefined ? null : (
          <View className="checkout__count">
            <View>{howMany}</View>
            <Stepper
              value={quantity}
              least={1}
              most={MOST_OF_ONE}
              lessLabel={checkoutText.cart.fewer(howMany)}
              moreLabel={checkoutText.cart.more(howMany)}
              onChange={onQuantity}
            />
          </View>
        )}
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
