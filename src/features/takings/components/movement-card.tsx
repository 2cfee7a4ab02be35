import { Text, View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { QuietAction } from '../../../components/action/quiet-action';
import { Card } from '../../../components/card/card';
import { MoneyText } from '../../../components/money/money-text';
import { Tag, type Tone } from '../../../components/tag/tag';
import { openBill } from '../../../routes/open-bill';
import { billKindOf } from '../../../shared/domain/payments/bill-kind';
import { billText } from '../../../text/bills';
import './takings.scss';

export interface MovementCardProps {
  readonly orderId: string;
  readonly view: {
    readonly title: string;
    readonly order: string;
    readonly when: string;
    readonly detail: string;
    readonly amount: string;
    readonly tag: { readonly words: string; readonly tone: Tone };
  };
  /** What can be done about it, beside opening what it is for. */
  readonly action: ReactNode;
}

/** Money that came in or goes back: a card on a phone, a row at a desk. */
export function MovementCard({ orderId, view, action }: MovementCardProps) {
  return (
    <Card>
      <View className="taking">
        <View className="taking__words">
          <Text className="taking__strong">{view.title}</Text>
          <Text className="taking__muted">{view.order}</Text>
        </View>
        <View className="taking__words">
          <Text>{view.when}</Text>
          {view.detail === '' ? null : <Text className="taking__muted">{view.detail}</Text>}
        </View>
        <View className="taking__money">
          <MoneyText amount={view.amount} strong />
          <Tag tone={view.tag.tone}>{view.tag.words}</Tag>
        </View>
        <View className="taking__action">
          <QuietAction label={billText.open[billKindOf(orderId)]} size="small" onPress={() => openBill(orderId)} />
          {action}
        </View>
      </View>
    </Card>
  );
}
