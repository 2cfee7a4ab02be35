import { View } from '@tarojs/components';
import { TextAction } from '../../../components/action/text-action';
import { Card, CardPart } from '../../../components/card/card';
import { MoneyRow } from '../../../components/money/money-row';
import { MoneyText } from '../../../components/money/money-text';
import { Notice } from '../../../components/notice/notice';
import { ledgerRoute } from '../../../routes/pages';
import { openPage } from '../../../routes/route';
import { useNow } from '../../../stores/clock';
import { pointsText } from '../../../text/points';
import { balanceView, lotsView, type PointsHome } from '../view-model';
import './points.scss';

/** How many points there are and what for; a tap shows where each came from. */
export function BalanceCard({ home }: { readonly home: PointsHome }) {
  const view = balanceView(home);
  const lots = lotsView(home, useNow());
  const explain = () => openPage(ledgerRoute, { account: home.account });
  return (
    <>
      <Card>
        <View role="button" aria-label={pointsText.explain} onClick={explain}>
          <View className="points__muted">{view.label}</View>
          <View className={view.isDebt ? 'points__debt' : ''}>
            <MoneyText amount={view.figure} size="figure" />
          </View>
          <View>{view.worth}</View>
          {view.waiting.map((sentence) => (
            <View key={sentence} className="points__muted">
              {sentence}
            </View>
          ))}
        </View>
        {lots.shown.length === 0 ? null : (
          <CardPart>
            <View className="points__muted">{pointsText.lots}</View>
            {lots.shown.map(({ id, label, amount }) => (
              <MoneyRow key={id} label={label} amount={amount} />
            ))}
            {lots.more === null ? null : <View className="points__muted">{lots.more}</View>}
          </CardPart>
        )}
        <TextAction label={pointsText.explain} onPress={explain} />
      </Card>
      {view.soon === null ? null : <Notice tone="now" sentence={view.soon} />}
    </>
  );
}
