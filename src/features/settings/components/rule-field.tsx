import { View } from '@tarojs/components';
import { ChoiceField } from '../../../components/field/choice-field';
import { ChoicesField } from '../../../components/field/choices-field';
import { TextField } from '../../../components/field/text-field';
import { joinWords, wordsOf } from '../../../shared/kernel/listed-text';
import { settingFields, settingsText } from '../../../text/settings';
import { isMultiLevelDraft } from '../commission-fields';
import { unitOf, type Draft } from '../draft';
import type { RuleField } from '../rule-fields';
import { CommissionRules } from './commission-rules';
import { ComplianceNote } from './compliance-note';

export interface RuleFieldInputProps {
  /** The product that the form was opened for; empty without one. */
  readonly productId: string;
  readonly field: RuleField;
  readonly draft: Draft;
  readonly errorAt: (path: string) => string | undefined;
  readonly onChange: (draft: Draft) => void;
}

type NumberInputProps = Omit<RuleFieldInputProps, 'productId'>;

const MODES = (['per_yuan', 'per_piece'] as const).map((value) => ({ value, label: settingsText.modes[value] }));
const SWITCH = [
  { value: 'true', label: settingsText.yes },
  { value: 'false', label: settingsText.no },
] as const;

/** A list of days or hours of a year. */
const MOST_CHARACTERS = 1_200;

/** One rule as somebody reads it: a number in its unit, a yes or no, or how points are earned. */
export function RuleFieldInput({ productId, field, draft, errorAt, onChange }: RuleFieldInputProps) {
  const { path, kind, label, hint, choices = [], resets = {} } = field;
  const set = (at: string) => (value: string) => onChange({ ...draft, [at]: value });
  const text = draft[path] ?? '';
  switch (kind) {
    case 'switch':
      return <ChoiceField label={label} value={text} choices={SWITCH} onChange={set(path)} />;
    case 'choice':
      return <ChoiceField label={label} value={text} choices={choices} hint={hint} error={errorAt(path)} onChange={(value) => onChange({ ...draft, ...resets, [path]: value })} />;
    case 'choices':
      return (
        <ChoicesField label={label} hint={hint} values={wordsOf(text)} choices={choices} onChange={(values) => set(path)(joinWords(values))} />
      );
    case 'text':
      return <TextField label={label} value={text} maxLength={MOST_CHARACTERS} hint={hint} error={errorAt(path)} onChange={set(path)} />;
    case 'number':
      return <NumberInput {...{ field, draft, errorAt, onChange }} />;
    case 'commission_rules':
      return <CommissionRules {...{ productId, draft, errorAt, onChange }} />;
    case 'compliance':
      return isMultiLevelDraft(draft) ? <ComplianceNote accepted={text === 'true'} error={errorAt(path)} onChange={(accepted) => set(path)(String(accepted))} /> : null;
    case 'rule':
      return <PointsRule {...{ field, draft, errorAt, onChange }} />;
  }
}

/** How points are earned, and how many. */
function PointsRule({ field, draft, errorAt, onChange }: NumberInputProps) {
  const { path, label } = field;
  const points = { ...field, path: `${path}.points`, label: settingFields.earned };
  return (
    <View className="setting-rule">
      <ChoiceField label={label} value={draft[`${path}.mode`] ?? null} choices={MODES} onChange={(mode) => onChange({ ...draft, [`${path}.mode`]: mode })} />
      <NumberInput {...{ field: points, draft, errorAt, onChange }} />
    </View>
  );
}

function NumberInput({ field, draft, errorAt, onChange }: NumberInputProps) {
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
