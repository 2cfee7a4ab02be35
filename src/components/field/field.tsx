import { Text, View } from '@tarojs/components';
import type { ReactNode } from 'react';
import './field.scss';

export interface FieldFrame {
  readonly label: string;
  /** What is wrong with the value and how to put it right; shown instead of the hint. */
  readonly error?: string;
  readonly hint?: string;
}

interface FieldProps extends FieldFrame {
  /** `none` for controls that draw their own shapes. */
  readonly frame?: 'box' | 'none';
  readonly children: ReactNode;
}

/** Label above, control, and one line below it that helps or says what is wrong. */
export function Field({ label, error, hint, frame = 'box', children }: FieldProps) {
  const below = error ?? hint;
  return (
    <View className={`field${error === undefined ? '' : ' field--wrong'}`}>
      <Text className="field__label">{label}</Text>
      <View className={frame === 'box' ? 'field__control' : ''}>{children}</View>
      {below === undefined ? null : (
        <View className="field__below" role={error === undefined ? undefined : 'alert'}>
          {below}
        </View>
      )}
    </View>
  );
}
