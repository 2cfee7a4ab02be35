import { View } from '@tarojs/components';
import { ChoiceField } from '../../../components/field/choice-field';
import { TextField } from '../../../components/field/text-field';
import { settingFields, settingsText } from '../../../text/settings';
import type { RuleField } from '../area-fields';
import { unitOf, type Draft } from '../draft';

export interface RuleFieldInputProps {
  readonly field: RuleField;
  readonly draft: Draft;
  readonly errorAt: (path: string) => string | undefined;
  readonly onChange: (draft: Draft) => void;
}

const MODES = (['per_yuan', 'per_piece'] as const).map((value) => ({ value, label: settingsText.modes[value] }));
const SWITCH = [
  { value: 'true', label: settingsText.yes },
  { value: 'false', label: settingsText.no },
] as const;

/** One rule as somebody reads it: a number in its unit, a yes or no, or how points are earned. */
export function RuleFieldInput({ field, draft, errorAt, onChange }: RuleFieldInputProps) {
  const { path, kind, label } = field;
  const set = (at: string) => (value: string) => onChange({ ...draft, [at]: value });
  if (kind === 'switch') {
    return <ChoiceField label={label} value={draft[path] ?? null} choices={SWITCH} onChange={set(path)} />;
  }
  if (kind === 'number') return <NumberInput {...{ field, draft, errorAt, onChange }} />;
  const points = { ...field, path: `${path}.points`, label: settingFields.earned };
  return (
    <View className="setting-rule">
      <ChoiceField label={label} value={draft[`${path}.mode`] ?? null} choices={MODES} onChange={set(`${path}.mode`)} />
      <NumberInput {...{ field: points, draft, errorAt, onChange }} />
    </View>
  );
}

function NumberInput({ field, draft, errorAt, onChange }: RuleFieldInputProps) {
  const { path, label, unit, hint } = field;
  return (
    <TextField
      label={unit === undefined ? label : settingsText.inUnit(label, unit)}
      value={draft[path] ?? ''}
      keyboard={unitOf(path) === 'number' ? 'number' : 'digit'}
      maxLength={12}
      hint={hint}
      error={errorAt(path)}
      onChange={(value) => onChange({ ...draft, [path]: value })}
    />
  );
}
