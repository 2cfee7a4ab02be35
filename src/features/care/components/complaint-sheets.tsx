import { useCommand } from '../../../api/use-command';
import { ChoiceField } from '../../../components/field/choice-field';
import { TextField } from '../../../components/field/text-field';
import { FormSheet } from '../../../components/form-sheet/form-sheet';
import { NoteSheet } from '../../../components/form-sheet/note-sheet';
import { fieldOf, useDraft, type DraftState } from '../../../components/form-sheet/use-draft';
import { COMPLAINT_CAUSES, type ComplaintCause } from '../../../shared/domain/care/complaint-outcome';
import type { ComplaintCommand } from '../../../shared/domain/care/states';
import { complaintCauseNames } from '../../../text/care-names';
import { complaintDeskText, complaintStepText } from '../../../text/complaint-desk';
import type { Complaint } from '../complaint-model';
import { stepInput, stepProblems, stepToBegin, type StepDraft } from '../step-draft';

interface SheetProps {
  readonly complaint: Complaint;
  readonly onClose: () => void;
  readonly onDone: (sentence: string) => void;
}

const { said: words } = complaintDeskText;
const CAUSES = COMPLAINT_CAUSES.map((value) => ({ value, label: complaintCauseNames[value] }));
const ANSWERS = (['yes', 'no'] as const).map((value) => ({ value, label: words.satisfied[value] }));
const LONGEST = 500;

/** One step of the office: what was done, found, proposed or heard, and what of it is counted. */
export function StepSheet({ complaint, command, onClose, onDone }: SheetProps & { readonly command: ComplaintCommand }) {
  const { run, pending, error } = useCommand('care.complaint.step');
  const { title, lead, note, placeholder, label, done } = complaintStepText[command];
  const form = useDraft<StepDraft>(() => stepToBegin(command, complaint), (draft) => stepProblems(command, draft));
  const submit = async () => {
    if (form.check() && (await run({ complaintId: complaint.card.id, command, ...stepInput(command, form.draft) })).ok) onDone(done);
  };
  return (
    <FormSheet title={title} lead={lead} submitLabel={label} pending={pending} error={error} onSubmit={submit} onClose={onClose}>
      <TextField label={note} placeholder={placeholder} maxLength={LONGEST} multiline {...fieldOf(form, 'note')} />
      <Said command={command} form={form} />
    </FormSheet>
  );
}

function Said({ command, form }: { readonly command: ComplaintCommand; readonly form: DraftState<StepDraft> }) {
  switch (command) {
    case 'investigate':
      return <ChoiceField<ComplaintCause> label={words.cause} choices={CAUSES} {...fieldOf(form, 'cause')} />;
    case 'resolve':
      return <TextField label={words.compensation} hint={words.compensationHint} placeholder={words.compensationPlaceholder} keyboard="digit" maxLength={10} {...fieldOf(form, 'compensation')} />;
    case 'follow_up':
      return <ChoiceField<'yes' | 'no'> label={words.satisfied.label} choices={ANSWERS} {...fieldOf(form, 'satisfied')} />;
    default:
      return null;
  }
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
