import { useState } from 'react';
import { useCommand } from '../../../api/use-command';
import { TextField } from '../../../components/field/text-field';
import { FormSheet } from '../../../components/form-sheet/form-sheet';
import { accountText } from '../../../text/account';

export interface NameSheetProps {
  readonly name: string;
  /** Why it is asked for, where something else was wanted. */
  readonly lead?: string;
  readonly onClose: () => void;
  /** Once it is known; otherwise the sheet is closed. */
  readonly onSaved?: () => void;
}

/** How one wants to be called. */
export function NameSheet({ name, lead, onClose, onSaved = onClose }: NameSheetProps) {
  const { run, pending, error } = useCommand('identity.profile.update');
  const [typed, setTyped] = useState(name);
  const [checked, setChecked] = useState(false);
  const submit = async () => {
    setChecked(true);
    if (typed.trim() === '') return;
    const result = await run({ name: typed.trim() });
    if (result.ok) onSaved();
  };
  return (
    <FormSheet
      title={accountText.nameTitle}
      lead={lead}
      submitLabel={accountText.nameSubmit}
      pending={pending}
      error={error}
      onSubmit={submit}
      onClose={onClose}
    >
      <TextField
        label={accountText.nameLabel}
        value={typed}
        placeholder={accountText.namePlaceholder}
        maxLength={20}
        error={checked && typed.trim() === '' ? accountText.nameNeeded : undefined}
        onChange={setTyped}
        onDone={() => void submit()}
      />
    </FormSheet>
  );
}
