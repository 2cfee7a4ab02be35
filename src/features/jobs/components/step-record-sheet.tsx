import { useState } from 'react';
import { useCommand } from '../../../api/use-command';
import { TextField } from '../../../components/field/text-field';
import { FormSheet } from '../../../components/form-sheet/form-sheet';
import { jobStepsText as words } from '../../../text/jobs';
import { useTapTime } from '../use-tap-time';
import type { StepView } from '../view-model';
import { PhotosField } from './photos-field';

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
  const [photos, setPhotos] = useState<readonly string[]>([]);
  const [note, setNote] = useState('');
  const [checked, setChecked] = useState(false);
  const missing = Math.max(0, step.photosLeft - photos.length);
  const submit = async () => {
    setChecked(true);
    if (missing > 0) return;
    const record = { workOrderId, stepId: step.stepId, photos: [...photos], ...(note.trim() === '' ? {} : { note: note.trim() }) };
    if ((await atTap((at) => run({ ...record, at }))).ok) onClose();
  };
  return (
    <FormSheet title={step.title} lead={step.hint} submitLabel={words.submit} pending={pending} error={error} onSubmit={submit} onClose={onClose}>
      <PhotosField
        label={words.photos}
        hint={step.photosLeft > 0 ? words.photosNeeded(step.photosLeft) : undefined}
        error={checked && missing > 0 ? words.photosMissing(missing) : undefined}
        photos={photos}
        most={MOST_PHOTOS}
        onAdd={(added) => setPhotos((before) => [...before, ...added].slice(0, MOST_PHOTOS))}
      />
      <TextField label={words.note} value={note} placeholder={words.notePlaceholder} maxLength={120} onChange={setNote} />
    </FormSheet>
  );
}
