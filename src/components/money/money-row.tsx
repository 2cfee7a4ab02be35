import { Text, View } from '@tarojs/components';
import { MoneyText } from './money-text';
import './money.scss';

export interface MoneyRowProps {
  readonly label: string;
  /** Ready to show, for example `3,280.00`. */
  readonly amount: string;
  /** `total` closes a list of amounts, `part` explains it. */
  readonly weight?: 'line' | 'total' | 'part';
}

/** Label left, amount right. */
export function MoneyRow({ label, amount, weight = 'line' }: MoneyRowProps) {
  return (
    <View className={`money-row money-row--${weight}`}>
      <Text>{label}</Text>
      <MoneyText amount={amount} size={weight === 'total' ? 'title' : 'body'} strong={weight === 'total'} />
    </View>
  );
}
