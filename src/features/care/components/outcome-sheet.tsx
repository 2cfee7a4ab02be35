import { useCommand } from '../../../api/use-command';
import { ChoiceField } from '../../../components/field/choice-field';
import { TextField } from '../../../components/field/text-field';
import { FormSheet } from '../../../components/form-sheet/form-sheet';
import { fieldOf, useDraft } from '../../../components/form-sheet/use-draft';
import { rescuesText } from '../../../text/rescues';

const { outcome: words, commands } = rescuesText;
const LONGEST = 200;

interface Draft {
  readonly outcome: 'rescued' | 'lost' | null;
  readonly note: string;
}

const CHOICES = [
  { value: 'rescued', label: words.rescued },
  { value: 'lost', label: words.lost },
] as const;

const problemsOf = ({ outcome, note }: Draft) => ({
  ...(outcome === null ? { outcome: words.needed } : {}),
  ...(note.trim() === '' ? { note: words.noteNeeded } : {}),
});

export interface OutcomeSheetProps {
  readonly rescueId: string;
  readonly onClose: () => void;
  readonly onSaved: (sentence: string) => void;
}

/** How it ended; the customer is asked once more then. */
export function OutcomeSheet({ rescueId, onClose, onSaved }: OutcomeSheetProps) {
  const { run, pending, error } = useCommand('care.rescue.resolve', { refreshes: ['service.'] });
  const form = useDraft<Draft>(() => ({ outcome: null, note: '' }), problemsOf);
  const submit = async () => {
    const { outcome, note } = form.draft;
    if (!form.check() || outcome === null) return;
    if ((await run({ rescueId, outcome, note: note.trim() })).ok) onSaved(commands.resolve.done);
  };
  return (
    <FormSheet title={commands.resolve.title} lead={words.hint} submitLabel={words.save} pending={pending} error={error} onSubmit={submit} onClose={onClose}>
      <ChoiceField<'rescued' | 'lost'> label={words.label} choices={CHOICES} {...fieldOf(form, 'outcome')} />
      <TextField label={words.note} placeholder={words.notePlaceholder} maxLength={LONGEST} multiline {...fieldOf(form, 'note')} />
    </FormSheet>
  );
}
