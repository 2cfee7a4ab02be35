import { useState } from 'react';
import type { ApiError } from '../../api/api-error';
import { TextField } from '../field/text-field';
import { FormSheet } from './form-sheet';

export interface NoteSheetProps {
  readonly title: string;
  readonly lead: string;
  readonly label: string;
  readonly placeholder: string;
  readonly needed: string;
  readonly submitLabel: string;
  readonly start?: string;
  readonly maxLength: number;
  readonly pending: boolean;
  readonly error: ApiError | undefined;
  readonly onSubmit: (note: string) => Promise<void>;
  readonly onClose: () => void;
}

/** One step, and the words that stay with it. */
export function NoteSheet(props: NoteSheetProps) {
  const { title, lead, label, placeholder, needed, submitLabel, start = '', maxLength, pending, error, onSubmit, onClose } = props;
  const [note, setNote] = useState(start);
  const [checked, setChecked] = useState(false);
  const isMissing = note.trim() === '';
  const submit = async () => {
    setChecked(true);
    if (!isMissing) await onSubmit(note.trim());
  };
  return (
    <FormSheet title={title} lead={lead} submitLabel={submitLabel} pending={pending} error={error} onSubmit={submit} onClose={onClose}>
      <TextField
        label={label}
        value={note}
        placeholder={placeholder}
        maxLength={maxLength}
        multiline
        error={checked && isMissing ? needed : undefined}
        onChange={setNote}
      />
    </FormSheet>
  );
}
