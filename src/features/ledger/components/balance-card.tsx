import { View } from '@tarojs/components';
import { Card, CardPart } from '../../../components/card/card';
import { MoneyRow } from '../../../components/money/money-row';
import { MoneyText } from '../../../components/money/money-text';
import { Notice } from '../../../components/notice/notice';
import { ledgerText } from '../../../text/ledger';
import type { balanceView } from '../view-model';
import './ledger.scss';

/** How much there is, large, and of what lots it consists. */
export function BalanceCard({ view }: { readonly view: ReturnType<typeof balanceView> }) {
  const { label, figure, parts, notice, lots } = view;
  return (
    <>
      <Card>
        <View className="ledger__label">{label}</View>
        <MoneyText amount={figure} size="figure" />
        {parts.map((part) => (
          <MoneyRow key={part.label} weight="part" label={part.label} amount={part.amount} />
        ))}
        {lots.shown.length === 0 ? null : (
          <CardPart>
            <View className="ledger__lots-title">{ledgerText.lots}</View>
            {lots.shown.map(({ id, amount, expiry }) => (
              <MoneyRow key={id} label={expiry} amount={amount} />
            ))}
            {lots.more === null ? null : <View className="ledger__more">{lots.more}</View>}
          </CardPart>
        )}
      </Card>
      {notice === null ? null : <Notice tone="now" sentence={notice} />}
    </>
  );
}
