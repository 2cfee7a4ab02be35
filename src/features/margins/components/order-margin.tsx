import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { useQuery } from '../../../api/use-query';
import { TextAction } from '../../../components/action/text-action';
import { Card } from '../../../components/card/card';
import { ListRow } from '../../../components/list-row/list-row';
import { MoneyRow } from '../../../components/money/money-row';
import { MoneyText } from '../../../components/money/money-text';
import { Section } from '../../../components/section/section';
import { Tag } from '../../../components/tag/tag';
import { useNow } from '../../../stores/clock';
import { amountWords } from '../../../text/amounts';
import { marginsText as words } from '../../../text/margins';
import { lineView, termsWords, waitsFor, type Margin, type MarginLine } from '../view-model';
import { PriceSheet } from './price-sheet';
import './margins.scss';

/** What an order brings its store and how that was reckoned; nothing where there is none. */
export function OrderMargin({ orderId }: { readonly orderId: string }) {
  const query = useQuery('dealers.margin.get', { orderId });
  const margin = query.status === 'ready' ? query.data.margin : null;
  return margin === null ? null : <ReadyMargin margin={margin} />;
}

function ReadyMargin({ margin }: { readonly margin: Margin }) {
  const [pricing, setPricing] = useState<MarginLine>();
  const now = useNow();
  const { card, lines, mayPrice } = margin;
  const waits = waitsFor(card, now);
  return (
    <Section title={words.title}>
      <Card>
        {lines.map((line) => (
          <Line key={line.lineId} line={line} onPrice={mayPrice && line.state === 'unpriced' ? () => setPricing(line) : undefined} />
        ))}
        {card.comingFen === 0 ? null : <MoneyRow label={words.coming} amount={amountWords(card.comingFen)} weight="total" />}
        {card.givenFen === 0 ? null : <MoneyRow label={words.given} amount={amountWords(card.givenFen)} weight="total" />}
        <View className="margins__notes">
          {waits === null ? null : <Text className="margins__note">{waits}</Text>}
          <Text className="margins__note">{termsWords(margin)}</Text>
          <Text className="margins__note">{words.separate}</Text>
        </View>
      </Card>
      {pricing === undefined ? null : <PriceSheet orderId={card.orderId} line={pricing} onClose={() => setPricing(undefined)} />}
    </Section>
  );
}

function Line({ line, onPrice }: { readonly line: MarginLine; readonly onPrice: (() => void) | undefined }) {
  const { title, details, state, amount } = lineView(line);
  const aside = (
    <View className="margins__aside">
      <Tag tone={state.tone}>{state.words}</Tag>
      {amount === null ? null : <MoneyText amount={amount} />}
      {onPrice === undefined ? null : <TextAction label={words.setPrice} onPress={onPrice} />}
    </View>
  );
  return <ListRow title={title} detail={details} aside={aside} />;
}
