import { ActionBar } from '../../../components/action/action-bar';
import { PrimaryAction } from '../../../components/action/primary-action';
import { Card } from '../../../components/card/card';
import { MoneyRow } from '../../../components/money/money-row';
import { Notice } from '../../../components/notice/notice';
import { Screen } from '../../../components/screen/screen';
import { couponsRoute, orderRoute } from '../../../routes/pages';
import { replacePage } from '../../../routes/route';
import { rewardsText } from '../../../text/rewards';
import { exchangedView, type Exchanged, type Reward } from '../view-model';
import { PointsOrigin } from './points-origin';

const { done } = rewardsText;

export interface ExchangedScreenProps {
  readonly reward: Reward;
  readonly result: Exchanged;
}

/** It is done: what comes of it, and what is left. */
export function ExchangedScreen({ reward, result }: ExchangedScreenProps) {
  const { headline, sentence, spent, left, orderId } = exchangedView(reward, result);
  const onward =
    orderId === null
      ? { label: done.toCoupons, open: () => replacePage(couponsRoute, {}) }
      : { label: done.order, open: () => replacePage(orderRoute, { orderId }) };
  return (
    <Screen
      title={rewardsText.detail.title}
      headline={headline}
      footer={
        <ActionBar>
          <PrimaryAction label={onward.label} onPress={onward.open} />
        </ActionBar>
      }
    >
      <Notice tone="done" sentence={sentence} />
      <Card>
        <MoneyRow label={done.spent} amount={spent} />
        <MoneyRow label={done.left} amount={left} weight="total" />
        <PointsOrigin />
      </Card>
    </Screen>
  );
}
