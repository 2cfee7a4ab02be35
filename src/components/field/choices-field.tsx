import { View } from '@tarojs/components';
import type { Choice } from './choice-field';
import { Field, type FieldFrame } from './field';

export interface ChoicesFieldProps<Value extends string> extends FieldFrame {
  readonly values: readonly Value[];
  readonly choices: readonly Choice<Value>[];
  readonly onChange: (values: readonly Value[]) => void;
}

/** Any number of a few, all in sight. */
export function ChoicesField<Value extends string>(props: ChoicesFieldProps<Value>) {
  const { label, error, hint, values, choices, onChange } = props;
  const isOn = (value: Value) => values.includes(value);
  const toggle = (value: Value) => onChange(isOn(value) ? values.filter((one) => one !== value) : [...values, value]);
  return (
    <Field label={label} error={error} hint={hint} frame="none">
      <View className="choices" role="group" aria-label={label}>
        {choices.map(({ value, label: words }) => (
          <View
            key={value}
            className={`choices__choice${isOn(value) ? ' choices__choice--on' : ''}`}
            role="checkbox"
            aria-checked={isOn(value)}
            onClick={() => toggle(value)}
          >
            {words}
          </View>
        ))}
      </View>
    </Field>
  );
}
