import { View } from '@tarojs/components';
import { Field, type FieldFrame } from './field';

export interface Choice<Value extends string> {
  readonly value: Value;
  readonly label: string;
}

export interface ChoiceFieldProps<Value extends string> extends FieldFrame {
  readonly value: Value | null;
  readonly choices: readonly Choice<Value>[];
  readonly onChange: (value: Value) => void;
}

/** One of a few, all in sight: one tap instead of a wheel. */
export function ChoiceField<Value extends string>(props: ChoiceFieldProps<Value>) {
  const { label, error, hint, value, choices, onChange } = props;
  return (
    <Field label={label} error={error} hint={hint} frame="none">
      <View className="choices" role="radiogroup" aria-label={label}>
        {choices.map((choice) => (
          <View
            key={choice.value}
            className={`choices__choice${choice.value === value ? ' choices__choice--on' : ''}`}
            role="radio"
            aria-checked={choice.value === value}
            onClick={() => onChange(choice.value)}
          >
            {choice.label}
          </View>
        ))}
      </View>
    </Field>
  );
}
