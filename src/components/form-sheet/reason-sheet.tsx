import { useState } from 'react';
import { plainLine } from '../../shared/kernel/plain-text';
import { ReasonField, type ReasonFieldProps } from '../field/reason-field';
import { FormSheet, type FormSheetProps } from './form-sheet';

export interface ReasonSheetProps extends Pick<FormSheetProps, 'pending' | 'error' | 'danger' | 'onClose'> {
  readonly words: {
    readonly title: string;
    /** What comes of it. */
    readonly hint: string;
    readonly submit: string;
    readonly label: string;
    readonly own: string;
    readonly placeholder: string;
    /** Where nothing was said. */
    readonly needed: string;
  } & Pick<ReasonFieldProps, 'choices'>;
  readonly maxLength?: number;
  readonly onSubmit: (reason: string) => Promise<void>;
}

/** A step that nobody takes without a word: its consequence is named and its reason asked. */
export function ReasonSheet({ words, maxLength = 60, onSubmit, ...sheet }: ReasonSheetProps) {
  const [reason, setReason] = useState('');
  const [checked, setChecked] = useState(false);
  const { title, hint, submit, label, own, choices, placeholder, needed } = words;
  const said = plainLine(reason);
  const send = async () => {
    setChecked(true);
    if (said !== '') await onSubmit(said);
  };
  return (
    <FormSheet title={title} lead={hint} submitLabel={submit} onSubmit={send} {...sheet}>
      <ReasonField
        label={label}
        ownLabel={own}
        choices={choices}
        value={reason}
        placeholder={placeholder}
        maxLength={maxLength}
        error={checked && said === '' ? needed : undefined}
        onChange={setReason}
      />
    </FormSheet>
  );
}
