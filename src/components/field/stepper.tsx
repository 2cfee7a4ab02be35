import { Text, View } from '@tarojs/components';
import { Icon } from '../icon/icon';
import './field.scss';

export interface StepperProps {
  readonly value: number;
  readonly least: number;
  readonly most: number;
  /** What is counted, for screen readers: `减少 JSQ30` / `增加 JSQ30`. */
  readonly lessLabel: string;
  readonly moreLabel: string;
  readonly onChange: (value: number) => void;
}

/** A small count, one at a time. */
export function Stepper({ value, least, most, lessLabel, moreLabel, onChange }: StepperProps) {
  return (
    <View className="stepper">
      <View
        className={`stepper__button${value <= least ? ' stepper__button--off' : ''}`}
        role="button"
        aria-label={lessLabel}
        onClick={() => value > least && onChange(value - 1)}
      >
        <Icon name="remove" />
      </View>
      <Text className="stepper__value">{String(value)}</Text>
      <View
        className={`stepper__button${value >= most ? ' stepper__button--off' : ''}`}
        role="button"
        aria-label={moreLabel}
        onClick={() => value < most && onChange(value + 1)}
      >
        <Icon name="add" />
      </View>
    </View>
  );
}
