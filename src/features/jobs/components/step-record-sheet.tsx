import { useState } from 'react';
import { useCommand } from '../../../api/use-command';
import { TextField } from '../../../components/field/text-field';
import { FormSheet } from '../../../components/form-sheet/form-sheet';
import { MediaField } from '../../../components/media/media-field';
import { useMedia } from '../../../components/media/use-media';
import { jobStepsText as words } from '../../../text/jobs';
import { useTapTime } from '../use-tap-time';
import type { StepView } from '../view-model';

const MOST_PHOTOS = 6;

export interface StepRecordSheetProps {
  readonly workOrderId: string;
  readonly step: StepView;
  readonly onClose: () => void;
}

/** A step of the fixed package is done: its photos, and a word where one is needed. */
export function StepRecordSheet({ workOrderId, step, onClose }: StepRecordSheetProps) {
  const { run, pending, error } = useCommand('service.step.record');
  const atTap = useTapTime();
  const media = useMedia({ folder: 'service', most: MOST_PHOTOS });
  const [note, setNote] = useState('');
  const [checked, setChecked] = useState(false);
  const missing = Math.max(0, step.photosLeft - media.kept.length);
  const submit = async () => {
    setChecked(true);
    if (missing > 0 || media.unfinished !== undefined) return;
    const record = { workOrderId, stepId: step.stepId, photos: media.kept.map(({ fileId }) => fileId), ...(note.trim() === '' ? {} : { note: note.trim() }) };
    if ((await atTap((at) => run({ ...record, at }))).ok) onClose();
  };
  return (
    <FormSheet title={step.title} lead={step.hint} submitLabel={words.submit} pending={pending} error={error} onSubmit={submit} onClose={onClose}>
      <MediaField
        label={words.photos}
        hint={step.photosLeft > 0 ? words.photosNeeded(step.photosLeft) : undefined}
        error={checked ? (media.unfinished ?? (missing > 0 ? words.photosMissing(missing) : undefined)) : undefined}
        media={media}
      />
      <TextField label={words.note} value={note} placeholder={words.notePlaceholder} maxLength={120} onChange={setNote} />
    </FormSheet>
  );
}
