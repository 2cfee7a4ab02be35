import { View } from '@tarojs/components';
import { useQuery } from '../../../api/use-query';
import { Card, CardPart } from '../../../components/card/card';
import { MoneyRow } from '../../../components/money/money-row';
import { Section } from '../../../components/section/section';
import { offersText } from '../../../text/offers';
import { costView } from '../lottery-cost';
import type { LotteryDraft } from '../lottery-draft';
import './offers.scss';

const { cost: words } = offersText.lotteries;

/** What the lottery would come to, before anybody draws. */
export function CostCard({ draft }: { readonly draft: LotteryDraft }) {
  const { data } = useQuery('settings.area.get', { area: 'checkout' });
  if (data?.area !== 'checkout') return null;
  const { rows, runsOut } = costView(draft, data.values.pointsPerYuan);
  return (
    <Section title={words.title}>
      <Card>
        {rows.map(({ label, amount }) => (
          <MoneyRow key={label} label={label} amount={amount} />
        ))}
        <CardPart>
          {runsOut.map((sentence) => (
            <View key={sentence} className="offer__muted">
              {sentence}
            </View>
          ))}
          <View className="offer__muted">{words.how}</View>
        </CardPart>
      </Card>
    </Section>
  );
}
