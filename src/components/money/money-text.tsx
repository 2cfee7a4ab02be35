import { Text } from '@tarojs/components';
import './money.scss';

export interface MoneyTextProps {
  /** Ready to show, for example `3,280.00` (the kernel formats fen). */
  readonly amount: string;
  readonly size?: 'body' | 'title' | 'headline' | 'figure';
  readonly strong?: boolean;
}

/** An amount in figures of equal width, so columns line up. */
export function MoneyText({ amount, size = 'body', strong = false }: MoneyTextProps) {
  return <Text className={`money-text money-text--${size}${strong ? ' money-text--strong' : ''}`}>{amount}</Text>;
}
