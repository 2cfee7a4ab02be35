import { useState } from 'react';
import { useCommand } from '../../../api/use-command';
import { ChoiceField } from '../../../components/field/choice-field';
import { TextField } from '../../../components/field/text-field';
import { FormSheet } from '../../../components/form-sheet/form-sheet';
import { annexField } from '../../../shared/domain/care/annexes';
import { COMPLAINT_CATEGORIES, COMPLAINT_METHODS } from '../../../shared/domain/care/states';
import { annexText } from '../../../text/annexes';
import { annexTitles, complaintCategoryNames, complaintMethodNames } from '../../../text/care-names';
import { fieldLabel } from '../annex-layout';
import { changedFields, fieldHint, formProblems, valuesOf, type AnnexForm, type FilledField } from '../annex-model';

const { sheet: words } = annexText;
const CATEGORIES = COMPLAINT_CATEGORIES.map((value) => ({ value, label: complaintCategoryNames[value] }));
const METHODS = COMPLAINT_METHODS.map((value) => ({ value, label: complaintMethodNames[value] }));
const LONGEST = 4_000;
const LINE_LONGEST = 100;

export interface FillSheetProps {
  readonly complaintId: string;
  readonly form: AnnexForm;
  readonly onClose: () => void;
  readonly onSaved: () => void;
}

/** Every field of one form, to add to or to overrule. */
export function FillSheet({ complaintId, form, onClose, onSaved }: FillSheetProps) {
  const { run, pending, error } = useCommand('care.form.save');
  const before = valuesOf(form, {});
  const [values, setValues] = useState(before);
  const [checked, setChecked] = useState(false);
  const problems = formProblems(form.annex, before, values);
  const submit = async () => {
    setChecked(true);
    if (Object.keys(problems).length > 0) return;
    const fields = changedFields(before, values);
    if (fields.length === 0 || (await run({ complaintId, annex: form.annex, fields })).ok) onSaved();
  };
  return (
    <FormSheet title={annexTitles[form.annex]} lead={words.lead} submitLabel={words.submit} pending={pending} error={error} onSubmit={submit} onClose={onClose}>
      {form.fields.map((field) => (
        <OneField
          key={field.key}
          annex={form.annex}
          field={field}
          value={values[field.key] ?? ''}
          error={checked ? problems[field.key] : undefined}
          onChange={(value) => setValues({ ...values, [field.key]: value })}
        />
      ))}
    </FormSheet>
  );
}

interface OneFieldProps {
  readonly annex: AnnexForm['annex'];
  readonly field: FilledField;
  readonly value: string;
  readonly error: string | undefined;
  readonly onChange: (value: string) => void;
}

function OneField({ annex, field, value, error, onChange }: OneFieldProps) {
  const kind = annexField(annex, field.key)?.kind;
  const frame = { label: fieldLabel(annex, field.key), hint: fieldHint(annex, field), error, value, onChange };
  if (kind === 'category') return <ChoiceField<string> {...frame} choices={CATEGORIES} />;
  if (kind === 'method') return <ChoiceField<string> {...frame} choices={METHODS} />;
  return <TextField {...frame} multiline={kind === 'lines'} maxLength={kind === 'lines' ? LONGEST : LINE_LONGEST} />;
}
