import { useCommand } from '../../../api/use-command';
import { TextField } from '../../../components/field/text-field';
import { FormSheet } from '../../../components/form-sheet/form-sheet';
import { NoteSheet } from '../../../components/form-sheet/note-sheet';
import { fieldOf, useDraft } from '../../../components/form-sheet/use-draft';
import type { ReferralCommand } from '../../../shared/domain/partners/referral';
import { partnersText } from '../../../text/partners';
import { dealFen, dealProblems, type DealDraft } from '../view-model';

const { sheets: words } = partnersText;
const MOST_WORDS = 200;

/** The steps that ask for more than a tap. */
export type AskedCommand = Exclude<ReferralCommand, 'accept'>;

interface StepSheetProps {
  readonly referralId: string;
  readonly onClose: () => void;
  readonly onDone: (command: ReferralCommand) => void;
}

/** The sheet in which a step is written down. */
export function ReferralSheet({ command, ...props }: StepSheetProps & { readonly command: AskedCommand }) {
  return command === 'complete' ? <DealSheet {...props} /> : <ReasonedSheet {...props} command={command} />;
}

function ReasonedSheet({ referralId, command, onClose, onDone }: StepSheetProps & { readonly command: Exclude<AskedCommand, 'complete'> }) {
  const { run, pending, error } = useCommand('partners.referral.step');
  const { submit: submitLabel, ...texts } = words[command];
  const submit = async (said: string) => {
    if ((await run({ referralId, command, words: said })).ok) onDone(command);
  };
  return <NoteSheet {...texts} {...{ submitLabel, pending, error, onClose }} maxLength={MOST_WORDS} onSubmit={submit} />;
}

function DealSheet({ referralId, onClose, onDone }: StepSheetProps) {
  const { run, pending, error } = useCommand('partners.referral.step');
  const form = useDraft<DealDraft>(() => ({ amount: '' }), dealProblems);
  const { title, lead, amount, submit: submitLabel } = words.complete;
  const submit = async () => {
    if (form.check() && (await run({ referralId, command: 'complete', dealFen: dealFen(form.draft) })).ok) onDone('complete');
  };
  return (
    <FormSheet {...{ title, lead, submitLabel, pending, error, onClose }} onSubmit={submit}>
      <TextField label={amount} keyboard="digit" maxLength={12} {...fieldOf(form, 'amount')} />
    </FormSheet>
  );
}
