import { Picker, Text, View } from '@tarojs/components';
import { componentText } from '../../text/components';
import { Icon } from '../icon/icon';
import { Field, type FieldFrame } from './field';

export interface SelectOption<Value extends string> {
  readonly value: Value;
  readonly label: string;
}

export interface SelectFieldProps<Value extends string> extends FieldFrame {
  readonly value: Value | null;
  readonly options: readonly SelectOption<Value>[];
  readonly onChange: (value: Value) => void;
}

/** One of a few, in the platform's own wheel. */
export function SelectField<Value extends string>(props: SelectFieldProps<Value>) {
  const { label, error, hint, value, options, onChange } = props;
  const position = options.findIndex((option) => option.value === value);
  return (
    <Field label={label} error={error} hint={hint}>
      <Picker
        mode="selector"
        range={options.map((option) => option.label)}
        value={Math.max(position, 0)}
        onChange={(event) => {
          const chosen = options[Number(event.detail.value)];
          if (chosen !== undefined) onChange(chosen.value);
        }}
      >
        <View className="field__choice" role="button" aria-label={label}>
          <Text className={position < 0 ? 'field__placeholder' : ''}>
            {options[position]?.label ?? componentText.choose}
          </Text>
          <Icon name="forward" />
        </View>
      </Picker>
    </Field>
  );
}
