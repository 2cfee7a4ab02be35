import { useState } from 'react';
import { useCommand } from '../../../api/use-command';
import { TextField } from '../../../components/field/text-field';
import { FormSheet } from '../../../components/form-sheet/form-sheet';
import { complainingText } from '../../../text/complaining';
import type { Answer } from '../view-model';

const { answer: words } = complainingText;

export interface ComplaintSheetProps {
  readonly complaintId: string;
  readonly onClose: () => void;
  /** Told what to say now. */
  readonly onDone: (sentence: string) => void;
}

/** Yes or no to a proposal, or that it is not over; a no says why. */
export function AnswerSheet({ complaintId, answer, onClose, onDone }: ComplaintSheetProps & { readonly answer: Answer }) {
  const its = words[answer];
  const { run, pending, error } = useCommand('care.complaint.answer');
  const [note, setNote] = useState('');
  const [checked, setChecked] = useState(false);
  const isMissing = answer !== 'accept' && note.trim() === '';
  const submit = async () => {
    setChecked(true);
    if (!isMissing && (await run({ complaintId, answer, note: note.trim() })).ok) onDone(its.done);
  };
  return (
    <FormSheet title={its.title} lead={its.lead} submitLabel={its.submit} pending={pending} error={error} onSubmit={submit} onClose={onClose}>
      <TextField
        label={its.note}
        value={note}
        placeholder={words.placeholder}
        multiline
        maxLength={200}
        error={checked && isMissing ? words.needed : undefined}
        onChange={setNote}
      />
    </FormSheet>
  );
}
