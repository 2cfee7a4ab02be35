import { useState } from 'react';
import { useCommand } from '../../../api/use-command';
import { PrimaryAction } from '../../../components/action/primary-action';
import { TextField } from '../../../components/field/text-field';
import { Notice } from '../../../components/notice/notice';
import { Sheet } from '../../../components/sheet/sheet';
import { accountText } from '../../../text/account';
import { failureSentence } from '../../../text/failures';

/** How one wants to be called. */
export function NameSheet({ name, onClose }: { readonly name: string; readonly onClose: () => void }) {
  const update = useCommand('identity.profile.update');
  const [typed, setTyped] = useState(name);
  const [checked, setChecked] = useState(false);
  const submit = async () => {
    setChecked(true);
    if (typed.trim() === '') return;
    const result = await update.run({ name: typed.trim() });
    if (result.ok) onClose();
  };
  return (
    <Sheet
      open
      title={accountText.nameTitle}
      onClose={onClose}
      footer={<PrimaryAction label={accountText.nameSubmit} loading={update.pending} onPress={() => void submit()} />}
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
      {update.error === undefined ? null : <Notice tone="danger" sentence={failureSentence(update.error)} />}
    </Sheet>
  );
}
