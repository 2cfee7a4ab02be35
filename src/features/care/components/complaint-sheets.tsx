import { useCommand } from '../../../api/use-command';
import type { ComplaintCommand } from '../../../shared/domain/care/states';
import { complaintDeskText, complaintNoteNeeded, complaintStepText } from '../../../text/complaint-desk';
import { noteToBegin, type Complaint } from '../complaint-model';
import { NoteSheet } from '../../../components/form-sheet/note-sheet';

interface SheetProps {
  readonly complaint: Complaint;
  readonly onClose: () => void;
  readonly onDone: (sentence: string) => void;
}

/** One step of the office, with what was done, found, proposed or heard. */
export function StepSheet({ complaint, command, onClose, onDone }: SheetProps & { readonly command: ComplaintCommand }) {
  const { run, pending, error } = useCommand('care.complaint.step');
  const { title, lead, note: label, placeholder, label: submitLabel, done } = complaintStepText[command];
  const submit = async (note: string) => {
    if ((await run({ complaintId: complaint.card.id, command, note })).ok) onDone(done);
  };
  const sheet = { title, lead, label, placeholder, submitLabel, pending, error, onClose };
  return <NoteSheet {...sheet} needed={complaintNoteNeeded} start={noteToBegin(command, complaint)} maxLength={500} onSubmit={submit} />;
}

/** Stops the clock while the customer has to answer, or starts it again. */
export function WaitSheet({ complaint, waiting, onClose, onDone }: SheetProps & { readonly waiting: boolean }) {
  const { run, pending, error } = useCommand('care.complaint.wait');
  const { title, lead, note: label, placeholder, needed, submit: submitLabel, done } = complaintDeskText[waiting ? 'wait' : 'resume'];
  const submit = async (note: string) => {
    if ((await run({ complaintId: complaint.card.id, waiting, note })).ok) onDone(done);
  };
  return <NoteSheet {...{ title, lead, label, placeholder, needed, submitLabel, pending, error, onClose }} maxLength={100} onSubmit={submit} />;
}
