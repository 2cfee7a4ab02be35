import { View } from '@tarojs/components';
import { leadsNowhere } from '../../../api/api-error';
import { useQuery } from '../../../api/use-query';
import { ActionBar } from '../../../components/action/action-bar';
import { PrimaryAction } from '../../../components/action/primary-action';
import { QuietAction } from '../../../components/action/quiet-action';
import { TextAction } from '../../../components/action/text-action';
import { LinkState } from '../../../components/async-state/link-state';
import { Card } from '../../../components/card/card';
import { MoneyText } from '../../../components/money/money-text';
import { FailureNotice } from '../../../components/notice/failure-notice';
import { Notice } from '../../../components/notice/notice';
import { Screen } from '../../../components/screen/screen';
import { ledgerRoute, orderRoute, ordersRoute, serviceRoute, servicesRoute, topUpRoute } from '../../../routes/pages';
import { goBack, openPage, replacePage } from '../../../routes/route';
import { accounts } from '../../../shared/domain/ledger/accounts';
import { amountWords, roundAmountWords } from '../../../text/amounts';
import { paymentText } from '../../../text/payment';
import { usePayment } from '../use-payment';
import { isTopUp, isVisit, moneyView, payOffers, stepNotice, type OrderMoney } from '../view-model';
import { MoneyRows } from './money-rows';
import './payment.scss';

/** Paying one order: all of it or the deposit, and what came of it. @param orderId empty when the link names none */
export function PayScreen({ orderId }: { readonly orderId: string }) {
  // What is due at a door may be let off while its customer looks at the sum.
  const money = useQuery('payments.order.get', orderId === '' ? null : { orderId }, { liveWhile: ({ dueFen }) => isVisit(orderId) && dueFen > 0 });
  if (money.status === 'ready') return <ReadyScreen money={money.data} />;
  const isMissing = orderId === '' || leadsNowhere(money.error, 'orders.order.missing');
  const { title, advice, way } = isVisit(orderId) ? paymentText.visit.missing : paymentText.missing;
  const onPress = () => replacePage(isVisit(orderId) ? servicesRoute : ordersRoute, {});
  return <LinkState title={paymentText.title} query={money} cards={2} nowhere={isMissing ? { title, advice } : null} way={{ label: way, onPress }} />;
}

function ReadyScreen({ money }: { readonly money: OrderMoney }) {
  const { orderId, cancelled, paidFen, awaitingFen } = money;
  const payment = usePayment(orderId);
  const view = moneyView(money);
  const [all, deposit] = payOffers(money);
  const notice = stepNotice(payment.step, payment.amountFen);
  const words = isVisit(orderId) ? paymentText.visit : isTopUp(orderId) ? paymentText.topUp : paymentText;
  // A visit is paid from its page or at the door, and there it goes on.
  const toOrder = () => {
    if (isVisit(orderId)) goBack(serviceRoute, { workOrderId: orderId });
    else if (isTopUp(orderId)) goBack(topUpRoute, { topUpId: orderId });
    else replacePage(orderRoute, { orderId });
  };
  const explain = () => openPage(ledgerRoute, { account: accounts.orderDue(orderId) });
  const isWaiting = payment.step === 'waiting';
  return (
    <Screen
      title={paymentText.title}
      footer={
        <ActionBar note={all === undefined ? undefined : <TextAction label={paymentText.later} onPress={toOrder} />}>
          {deposit === undefined ? null : (
            <QuietAction label={deposit.label} disabled={isWaiting} onPress={() => payment.pay(deposit.part)} />
          )}
          {all === undefined ? (
            <PrimaryAction label={words.toOrder} onPress={toOrder} />
          ) : (
            <PrimaryAction label={all.label} loading={isWaiting} onPress={() => payment.pay(all.part)} />
          )}
        </ActionBar>
      }
    >
      <Card>
        <View className="payment__label">{headOf(money)}</View>
        <View className="payment__figure" role="button" aria-label={paymentText.section.explain} onClick={explain}>
          <MoneyText amount={amountWords(view.isTaken ? awaitingFen : view.isPaidUp || cancelled ? paidFen : view.toPayFen)} size="figure" />
        </View>
        {cancelled ? <View className="payment__label">{words.cancelledHint}</View> : null}
        {deposit === undefined ? null : <View className="payment__label">{paymentText.depositHint}</View>}
        {view.isPaidUp ? <View className="payment__label">{words.paidUpHint}</View> : null}
        {awaitingFen === 0 ? null : <View className="payment__label">{(isTopUp(orderId) ? paymentText.topUp : paymentText).awaitingHint(roundAmountWords(awaitingFen))}</View>}
        {view.isPaidUp || view.isTaken || view.canPay || cancelled ? null : <View className="payment__label">{words.nobodyPays}</View>}
      </Card>
      {notice === null ? null : (
        <Notice
          {...notice}
          action={
            payment.step === 'unknown' ? (
              <TextAction label={paymentText.checkAgain} onPress={payment.checkAgain} />
            ) : undefined
          }
        />
      )}
      <FailureNotice error={payment.error} />
      <Card>
        <MoneyRows money={money} />
      </Card>
    </Screen>
  );
}

/** What the figure is. */
function headOf(money: OrderMoney): string {
  const { isTaken, isPaidUp } = moneyView(money);
  const words = isTopUp(money.orderId) ? paymentText.topUp : paymentText;
  if (money.cancelled) return words.cancelled;
  if (isTaken) return paymentText.awaitingFigure;
  return isPaidUp ? words.paidUp : paymentText.due;
}
