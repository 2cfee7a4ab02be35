import { useState } from 'react';
import { useCommand } from '../../../api/use-command';
import { FormSheet } from '../../../components/form-sheet/form-sheet';
import { MediaField } from '../../../components/media/media-field';
import { useMedia } from '../../../components/media/use-media';
import { jobStepsText as words } from '../../../text/jobs';
import { useTapTime } from '../use-tap-time';

export interface SignatureSheetProps {
  readonly workOrderId: string;
  readonly onClose: () => void;
}

/** The customer's signature, as a photo of the slip he signed. */
export function SignatureSheet({ workOrderId, onClose }: SignatureSheetProps) {
  const { run, pending, error } = useCommand('service.signature.record');
  const atTap = useTapTime();
  const media = useMedia({ folder: 'service', most: 1 });
  const [checked, setChecked] = useState(false);
  const fileId = media.kept[0]?.fileId;
  const submit = async () => {
    setChecked(true);
    if (fileId === undefined) return;
    if ((await atTap((at) => run({ workOrderId, fileId, at }))).ok) onClose();
  };
  return (
    <FormSheet title={words.signature} lead={words.signatureHint} submitLabel={words.signatureSubmit} pending={pending} error={error} onSubmit={submit} onClose={onClose}>
      <MediaField
        label={words.photos}
        error={checked ? (media.unfinished ?? (fileId === undefined ? words.photosMissing(1) : undefined)) : undefined}
        media={media}
      />
    </FormSheet>
  );
}
