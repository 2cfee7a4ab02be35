import { useState } from 'react';
import { useCommand } from '../../../api/use-command';
import { TextField } from '../../../components/field/text-field';
import { FormSheet } from '../../../components/form-sheet/form-sheet';
import { MediaField } from '../../../components/media/media-field';
import { useMedia } from '../../../components/media/use-media';
import { complainingText } from '../../../text/complaining';
import type { ComplaintSheetProps } from './answer-sheet';

const { add: words, photos: label } = complainingText;
const MOST_AT_ONCE = 9;

/** More of what a complaint is about: words, photos, or both. */
export function AddSheet({ complaintId, onClose, onDone }: ComplaintSheetProps) {
  const { run, pending, error } = useCommand('care.complaint.add');
  const media = useMedia({ folder: 'care', most: MOST_AT_ONCE });
  const [note, setNote] = useState('');
  const [checked, setChecked] = useState(false);
  const isNothing = media.kept.length === 0 && note.trim() === '';
  const problem = media.unfinished ?? (isNothing ? words.needed : undefined);
  const submit = async () => {
    setChecked(true);
    if (problem !== undefined) return;
    const photos = media.kept.map(({ fileId }) => fileId);
    if ((await run({ complaintId, photos, note: note.trim() })).ok) onDone(words.done);
  };
  return (
    <FormSheet title={words.title} lead={words.lead} submitLabel={words.submit} pending={pending} error={error} onSubmit={submit} onClose={onClose}>
      <TextField label={words.note} value={note} placeholder={words.placeholder} maxLength={200} multiline onChange={setNote} />
      <MediaField label={label} error={checked ? problem : undefined} media={media} />
    </FormSheet>
  );
}
