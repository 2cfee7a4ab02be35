import { useState } from 'react';
import { PrimaryAction } from '../../../components/action/primary-action';
import { TextField } from '../../../components/field/text-field';
import { Sheet } from '../../../components/sheet/sheet';
import { scanText } from '../../../text/scan';
import type { ScanInApp } from '../use-scan-in-app';

const { paste } = scanText;

/** The web's way to scan: the link of a code, pasted. */
export function PasteSheet({ scan }: { readonly scan: ScanInApp }) {
  const [text, setText] = useState('');
  const [error, setError] = useState<string>();
  const submit = () => {
    if (scan.open(text)) setText('');
    else setError(paste.notReadable);
  };
  return (
    <Sheet
      open={scan.pasting}
      title={paste.title}
      onClose={scan.stopPasting}
      footer={<PrimaryAction label={paste.submit} onPress={submit} />}
    >
      <TextField
        label={paste.label}
        value={text}
        placeholder={paste.placeholder}
        hint={paste.hint}
        error={error}
        maxLength={512}
        onChange={(value) => {
          setText(value);
          setError(undefined);
        }}
        onDone={submit}
      />
    </Sheet>
  );
}
