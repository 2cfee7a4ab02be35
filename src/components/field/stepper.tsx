import { Input, Text, View } from '@tarojs/components';
import { Icon } from '../icon/icon';
import './field.scss';

export interface StepperProps {
  readonly value: number;
  readonly least: number;
  readonly most: number;
  /** What is counted, for screen readers: `减少 JSQ30` / `增加 JSQ30`. */
  readonly lessLabel: string;
  readonly moreLabel: string;
  /** For counts that may be large: it can be typed too, up to so many digits, also beyond `most`, which then has to be said. */
  readonly typed?: { readonly label: string; readonly digits: number };
  readonly onChange: (value: number) => void;
}

/** A count, one at a time, or typed. */
export function Stepper({ value, least, most, lessLabel, moreLabel, typed, onChange }: StepperProps) {
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
      {typed === undefined ? (
        <Text className="stepper__value">{String(value)}</Text>
      ) : (
        <Input
          className="stepper__value stepper__value--typed"
          type="number"
          value={value === 0 ? '' : String(value)}
          placeholder="0"
          maxlength={typed.digits}
          aria-label={typed.label}
          onInput={(event) => onChange(Number(event.detail.value.replace(/\D/g, '')))}
        />
      )}
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
