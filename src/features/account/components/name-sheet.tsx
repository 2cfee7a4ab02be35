import { useState } from 'react';
import { useCommand } from '../../../api/use-command';
import { TextField } from '../../../components/field/text-field';
import { FormSheet } from '../../../components/form-sheet/form-sheet';
import { accountText } from '../../../text/account';

/** How one wants to be called. */
export function NameSheet({ name, onClose }: { readonly name: string; readonly onClose: () => void }) {
  const { run, pending, error } = useCommand('identity.profile.update');
  const [typed, setTyped] = useState(name);
  const [checked, setChecked] = useState(false);
  const submit = async () => {
    setChecked(true);
    if (typed.trim() === '') return;
    const result = await run({ name: typed.trim() });
    if (result.ok) onClose();
  };
  return (
    <FormSheet
      title={accountText.nameTitle}
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
