import { useState } from 'react';
import { useCommand } from '../../../api/use-command';
import { FormSheet } from '../../../components/form-sheet/form-sheet';
import { jobStepsText as words } from '../../../text/jobs';
import { useTapTime } from '../use-tap-time';
import { PhotosField } from './photos-field';

export interface SignatureSheetProps {
  readonly workOrderId: string;
  readonly onClose: () => void;
}

/** The customer's signature, as a photo of the slip he signed. */
export function SignatureSheet({ workOrderId, onClose }: SignatureSheetProps) {
  const { run, pending, error } = useCommand('service.signature.record');
  const atTap = useTapTime();
  const [fileId, setFileId] = useState<string>();
  const [checked, setChecked] = useState(false);
  const submit = async () => {
    setChecked(true);
    if (fileId === undefined) return;
    if ((await atTap((at) => run({ workOrderId, fileId, at }))).ok) onClose();
  };
  return (
    <FormSheet title={words.signature} lead={words.signatureHint} submitLabel={words.signatureSubmit} pending={pending} error={error} onSubmit={submit} onClose={onClose}>
      <PhotosField
        label={words.photos}
        error={checked && fileId === undefined ? words.photosMissing(1) : undefined}
        photos={fileId === undefined ? [] : [fileId]}
        most={1}
        onAdd={([added]) => setFileId(added)}
      />
    </FormSheet>
  );
}
