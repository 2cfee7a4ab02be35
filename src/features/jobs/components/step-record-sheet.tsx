import { useState } from 'react';
import { TextField } from '../../../components/field/text-field';
import { FormSheet } from '../../../components/form-sheet/form-sheet';
import { MediaField } from '../../../components/media/media-field';
import { useMedia } from '../../../components/media/use-media';
import { jobStepsText as words } from '../../../text/job-steps';
import { keepPhoto } from '../offline/keep-photo';
import { useTap } from '../offline/use-tap';
import type { StepView } from '../job-model';
import type { Job } from '../view-model';

const MOST_PHOTOS = 6;

export interface StepRecordSheetProps {
  readonly job: Job;
  readonly step: StepView;
  readonly onClose: () => void;
}

/** A step of the fixed package is done: its photos, and a word where one is needed. */
export function StepRecordSheet({ job, step, onClose }: StepRecordSheetProps) {
  const { run, pending, error } = useTap(job);
  const media = useMedia({ folder: 'service', keep: keepPhoto, most: MOST_PHOTOS });
  const [note, setNote] = useState('');
  const [checked, setChecked] = useState(false);
  const missing = Math.max(0, step.photosLeft - media.kept.length);
  const submit = async () => {
    setChecked(true);
    if (missing > 0 || media.unfinished !== undefined) return;
    const record = { workOrderId: job.card.id, stepId: step.stepId, photos: media.kept.map(({ fileId }) => fileId) };
    const said = note.trim() === '' ? {} : { note: note.trim() };
    if (await run((at) => ({ action: 'service.step.record', input: { ...record, ...said, at } }))) onClose();
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
