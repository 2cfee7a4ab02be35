import { View } from '@tarojs/components';
import { Card } from '../../../components/card/card';
import { MoneyRow } from '../../../components/money/money-row';
import { Section } from '../../../components/section/section';
import { amountWords } from '../../../text/amounts';
import { dealersText } from '../../../text/dealers';
import { tradeText } from '../../../text/trade';
import type { Pickup } from '../view-model';
import './dealers.scss';

const { detail: words } = dealersText;

/** The models with what of each is handed over and came back, and what all of it costs. */
export function PickupLines({ pickup: { lines, card, subject, deliveryAddress, remark } }: { readonly pickup: Pickup }) {
  return (
    <Section title={words.lines}>
      <Card>
        {lines.map((line) => (
          <View key={line.productId}>
            <MoneyRow label={`${line.model} ${line.name}`} amount={amountWords(line.unitPriceFen * line.quantity)} />
            <View className="dealers__muted">{detailsOf(line)}</View>
          </View>
        ))}
        <MoneyRow label={words.total} amount={amountWords(card.amountFen)} weight="total" />
        {[`${words.subject} ${tradeText.subjects[subject]}`, deliveryAddress === '' ? '' : `${words.address} ${deliveryAddress}`, remark === '' ? '' : `${words.remark} ${remark}`]
          .filter((text) => text !== '')
          .map((text) => (
            <View key={text} className="dealers__muted">
              {text}
            </View>
          ))}
      </Card>
    </Section>
  );
}

function detailsOf({ unitPriceFen, quantity, handedOver, returning, returned, available }: Pickup['lines'][number]): string {
  return [
    words.unit(amountWords(unitPriceFen), quantity),
    available === null ? '' : words.free(available, quantity),
    handedOver === 0 ? '' : words.handed(handedOver),
    returning === 0 ? '' : words.returningPieces(returning),
    returned === 0 ? '' : words.returned(returned),
  ]
    .filter((text) => text !== '')
    .join(' · ');
}
