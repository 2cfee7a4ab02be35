import { View } from '@tarojs/components';
import { MoneyRow } from '../../../components/money/money-row';
import { TextAction } from '../../../components/action/text-action';
import { CardPart } from '../../../components/card/card';
import { MoneyText } from '../../../components/money/money-text';
import { Tag } from '../../../components/tag/tag';
import { ledgerRoute } from '../../../routes/pages';
import { openPage } from '../../../routes/route';
import { accounts } from '../../../shared/domain/ledger/accounts';
import { useNow } from '../../../stores/clock';
import { paymentText } from '../../../text/payment';
import { moneyView, movementRows, type OrderMoney } from '../view-model';
import './payment.scss';

/** What an order costs, what came and went, and the way to every transfer behind it. */
export function MoneyRows({ money }: { readonly money: OrderMoney }) {
  const view = moneyView(money);
  const movements = movementRows(money, useNow());
  return (
    <>
      {view.rows.map(({ label, amount }) => (
        <MoneyRow key={label} label={label} amount={amount} />
      ))}
      {view.last === null ? null : <MoneyRow {...view.last} weight="total" />}
      {movements.map(({ id, title, amount, state, tone, when }) => (
        <CardPart key={id}>
          <View className="payment__movement">
            <View>
              <View>{title}</View>
              <View className="payment__label">{when}</View>
            </View>
            <View className="payment__aside">
              <MoneyText amount={amount} />
              <Tag tone={tone}>{state}</Tag>
            </View>
          </View>
        </CardPart>
      ))}
      <TextAction
        label={paymentText.section.explain}
        onPress={() => openPage(ledgerRoute, { account: accounts.orderDue(money.orderId) })}
      />
    </>
  );
}
