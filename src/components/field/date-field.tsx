import { Picker, Text, View } from '@tarojs/components';
import { componentText } from '../../text/components';
import { Icon } from '../icon/icon';
import { Field, type FieldFrame } from './field';

export interface DateFieldProps extends FieldFrame {
  /** `YYYY-MM-DD`, or null when nothing is chosen yet. */
  readonly value: string | null;
  /** How the chosen day is said; the value itself without it. */
  readonly shown?: string;
  readonly earliest?: string;
  readonly latest?: string;
  readonly onChange: (day: string) => void;
}

/** A day, in the platform's own wheel. */
export function DateField({ label, error, hint, value, shown, earliest, latest, onChange }: DateFieldProps) {
  return (
    <Field label={label} error={error} hint={hint}>
      <Picker
        mode="date"
        value={value ?? earliest ?? ''}
        start={earliest}
        end={latest}
        onChange={(event) => onChange(event.detail.value)}
      >
        <View className="field__choice" role="button" aria-label={label}>
          <Text className={value === null ? 'field__placeholder' : ''}>{shown ?? value ?? componentText.choose}</Text>
          <Icon name="calendar" />
        </View>
      </Picker>
    </Field>
  );
}
