import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { Card } from '../../../components/card/card';
import { MoneyText } from '../../../components/money/money-text';
import { RowWords } from '../../../components/row-words/row-words';
import { Tag } from '../../../components/tag/tag';
import { useNow } from '../../../stores/clock';
import { payoutView, type Payout } from '../view-model';
import './statements.scss';

export interface PayoutCardProps {
  readonly payout: Payout;
  /** Its payee reads it. */
  readonly own?: boolean;
  readonly onPress?: () => void;
  readonly action?: ReactNode;
}

/** How the paying of a statement stands. */
export function PayoutCard({ payout, own = false, onPress, action }: PayoutCardProps) {
  const view = payoutView(payout, useNow(), own);
  return (
    <Card {...(onPress === undefined ? {} : { onPress })}>
      <View className="statement-row">
        <RowWords title={`${view.name} · ${view.method}`} details={[...view.details, view.failure, view.acceptUntil]} />
        <View className="statement-row__aside">
          <MoneyText amount={view.amount} strong />
          <Tag tone={view.tag.tone}>{view.tag.words}</Tag>
        </View>
      </View>
      {action}
    </Card>
  );
}
