import { Text, View } from '@tarojs/components';
import { MoneyText } from './money-text';
import './money.scss';

export interface MoneyRowProps {
  readonly label: string;
  /** Ready to show, for example `3,280.00`. */
  readonly amount: string;
  /** `total` closes a list of amounts, `part` explains it. */
  readonly weight?: 'line' | 'total' | 'part';
  /** Opens what is behind the amount. */
  readonly onPress?: () => void;
}

/** Label left, amount right. */
export function MoneyRow({ label, amount, weight = 'line', onPress }: MoneyRowProps) {
  const pressable = onPress === undefined ? {} : ({ onClick: onPress, hoverClass: 'money-row--pressed', role: 'button' } as const);
  return (
    <View className={`money-row money-row--${weight}`} {...pressable}>
      <Text>{label}</Text>
      <MoneyText amount={amount} size={weight === 'total' ? 'title' : 'body'} strong={weight === 'total'} />
    </View>
  );
}
