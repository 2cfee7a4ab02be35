import { View } from '@tarojs/components';
import { Card, CardPart } from '../../../components/card/card';
import { MoneyRow } from '../../../components/money/money-row';
import { Notice } from '../../../components/notice/notice';
import { useNow } from '../../../stores/clock';
import { reconciliationText } from '../../../text/reconciliation';
import { dayView, type Reconciliation } from '../view-model';
import { CompareAgain } from './compare-again';
import './reconciliation.scss';

/** What a day brought by our books and by WeChat's. */
export function DayFigures({ reconciliation }: { readonly reconciliation: Reconciliation }) {
  const view = dayView(reconciliation, useNow());
  return (
    <Card>
      {view.figures.map(({ label, amount }) => (
        <MoneyRow key={label} label={label} amount={amount} />
      ))}
      {view.difference === null ? null : (
        <CardPart>
          <View className={view.differs ? 'reconciliation__differs' : ''}>
            <MoneyRow label={reconciliationText.difference} amount={view.difference} weight="total" />
          </View>
          {view.returned === null ? null : <MoneyRow {...view.returned} weight="part" />}
          <MoneyRow label={reconciliationText.payments} amount={view.count} weight="part" />
          {view.transfers.map(({ label, amount }) => (
            <MoneyRow key={label} label={label} amount={amount} weight="part" />
          ))}
        </CardPart>
      )}
      {view.transfersMissing === null ? null : <Notice tone="now" sentence={view.transfersMissing} />}
      <CompareAgain key={reconciliation.on} on={reconciliation.on} ranAt={view.ranAt} />
    </Card>
  );
}
