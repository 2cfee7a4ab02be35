import { View } from '@tarojs/components';
import { Card, CardPart } from '../../../components/card/card';
import { ListRow } from '../../../components/list-row/list-row';
import { MoneyRow } from '../../../components/money/money-row';
import { MoneyText } from '../../../components/money/money-text';
import { Notice } from '../../../components/notice/notice';
import { ledgerRoute } from '../../../routes/pages';
import { openPage } from '../../../routes/route';
import { commissionText } from '../../../text/commission';
import { standingView, type Standing } from '../standing-model';
import './commission.scss';

/** What somebody has earned and can have, with the way to every posting of it. */
export function StandingCard({ standing }: { readonly standing: Standing }) {
  const { label, figure, parts, hint, debt } = standingView(standing);
  const { account } = standing;
  return (
    <>
      <Card>
        <View className="commission__label">{label}</View>
        <MoneyText amount={figure} size="figure" />
        {parts.map((part) => (
          <MoneyRow key={part.label} weight="part" label={part.label} amount={part.amount} />
        ))}
        {hint === undefined ? null : <View className="commission__muted">{hint}</View>}
        {standing.known ? (
          <CardPart>
            <ListRow icon="book" title={commissionText.account} onPress={() => openPage(ledgerRoute, { account })} />
          </CardPart>
        ) : null}
      </Card>
      {debt === undefined ? null : <Notice tone="quiet" sentence={debt} />}
    </>
  );
}
