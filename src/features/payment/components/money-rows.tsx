import { View } from '@tarojs/components';
import { MoneyRow } from '../../../components/money/money-row';
import { TextAction } from '../../../components/action/text-action';
import { CardPart } from '../../../components/card/card';
import { MoneyText } from '../../../components/money/money-text';
import { Tag, type Tone } from '../../../components/tag/tag';
import { ledgerRoute } from '../../../routes/pages';
import { openPage } from '../../../routes/route';
import { accounts } from '../../../shared/domain/ledger/accounts';
import { useNow } from '../../../stores/clock';
import { paymentText } from '../../../text/payment';
import { moneyView, movementRows, earnedView, type OrderMoney } from '../view-model';
import './payment.scss';

/** What an order costs, what came and went, and what it brings; every figure opens the transfers behind it. */
export function MoneyRows({ money }: { readonly money: OrderMoney }) {
  const now = useNow();
  const view = moneyView(money);
  const earned = earnedView(money, now);
  const explain = () => openPage(ledgerRoute, { account: accounts.orderDue(money.orderId) });
  return (
    <>
      {view.rows.map(({ label, amount }) => (
        <MoneyRow key={label} label={label} amount={amount} onPress={explain} />
      ))}
      {view.last === null ? null : <MoneyRow {...view.last} weight="total" onPress={explain} />}
      {movementRows(money, now).map(({ id, state, tone, ...row }) => (
        <Movement key={id} {...row} tag={{ words: state, tone }} onPress={explain} />
      ))}
      {earned === null ? null : <Movement {...earned} onPress={openerOf(earned.account)} />}
      <TextAction label={paymentText.section.explain} onPress={explain} />
    </>
  );
}

const openerOf = (account: string | null) => (account === null ? undefined : () => openPage(ledgerRoute, { account }));

interface MovementProps {
  readonly title: string;
  readonly when: string;
  readonly amount: string;
  readonly tag: { readonly words: string; readonly tone: Tone };
  readonly onPress: (() => void) | undefined;
}

/** Money or points that came or went, and how it stands. */
function Movement({ title, when, amount, tag, onPress }: MovementProps) {
  const pressable = onPress === undefined ? {} : ({ onClick: onPress, role: 'button' } as const);
  return (
    <CardPart>
      <View className="payment__movement" {...pressable}>
        <View>
          <View>{title}</View>
          <View className="payment__label">{when}</View>
        </View>
        <View className="payment__aside">
          <MoneyText amount={amount} />
          <Tag tone={tag.tone}>{tag.words}</Tag>
        </View>
      </View>
    </CardPart>
  );
}
