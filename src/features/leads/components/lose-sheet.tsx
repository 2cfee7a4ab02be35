import { useCommand } from '../../../api/use-command';
import { ChoiceField } from '../../../components/field/choice-field';
import { TextField } from '../../../components/field/text-field';
import { FormSheet } from '../../../components/form-sheet/form-sheet';
import { fieldOf, useDraft } from '../../../components/form-sheet/use-draft';
import { LOST_REASONS, type LostReason } from '../../../shared/domain/leads/states';
import { lostReasonNames } from '../../../text/lead-names';
import { leadSheets, leadsText } from '../../../text/leads';
import { EMPTY_LOSE, loseProblems, type LoseDraft } from '../sheet-models';
import type { LeadSheetProps } from './lead-sheets';

const { lose: words } = leadSheets;
const REASONS = LOST_REASONS.map((value) => ({ value, label: lostReasonNames[value] }));

/** Why it came to nothing. */
export function LoseSheet({ lead, onClose, onDone }: LeadSheetProps) {
  const { run, pending, error } = useCommand('leads.lead.lose');
  const form = useDraft<LoseDraft>(() => EMPTY_LOSE, loseProblems);
  const submit = async () => {
    const { reason, words: said } = form.draft;
    if (!form.check() || reason === null) return;
    if ((await run({ leadId: lead.card.id, reason, words: said.trim() })).ok) onDone(leadsText.done.lose);
  };
  return (
    <FormSheet title={words.title} lead={words.lead} submitLabel={words.submit} pending={pending} error={error} danger onSubmit={submit} onClose={onClose}>
      <ChoiceField<LostReason> label={words.reason} choices={REASONS} {...fieldOf(form, 'reason')} />
      <TextField label={words.words} placeholder={words.placeholder} maxLength={200} multiline {...fieldOf(form, 'words')} />
    </FormSheet>
  );
}
