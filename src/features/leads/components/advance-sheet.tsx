import { useCommand } from '../../../api/use-command';
import { ChoiceField } from '../../../components/field/choice-field';
import { TextField } from '../../../components/field/text-field';
import { FormSheet } from '../../../components/form-sheet/form-sheet';
import { fieldOf, useDraft } from '../../../components/form-sheet/use-draft';
import type { LeadStage } from '../../../shared/domain/leads/states';
import { leadStateNames } from '../../../text/lead-names';
import { leadSheets, leadsText } from '../../../text/leads';
import { advanceInput, advanceProblems, EMPTY_ADVANCE, type AdvanceDraft } from '../sheet-models';
import { stagesAhead } from '../view-model';
import type { LeadSheetProps } from './lead-sheets';
import { NextDayField } from './next-day-field';

const { advance: words } = leadSheets;

/** The stage that it has reached: an offer, a visit, and of long deals what follows the contract. */
export function AdvanceSheet({ lead, onClose, onDone }: LeadSheetProps) {
  const { run, pending, error } = useCommand('leads.lead.advance');
  const form = useDraft<AdvanceDraft>(() => EMPTY_ADVANCE, advanceProblems);
  const submit = async () => {
    const input = advanceInput(lead.card.id, form.draft);
    if (!form.check() || input === null) return;
    const result = await run(input);
    if (result.ok) onDone(leadsText.done.advance(leadStateNames[result.data.state]));
  };
  return (
    <FormSheet title={words.title} submitLabel={words.submit} pending={pending} error={error} onSubmit={submit} onClose={onClose}>
      <ChoiceField<LeadStage> label={words.stage} choices={stagesAhead(lead.commands)} {...fieldOf(form, 'stage')} />
      <TextField label={words.amount} keyboard="digit" maxLength={12} {...fieldOf(form, 'amount')} />
      <TextField label={words.words} placeholder={words.placeholder} maxLength={500} multiline {...fieldOf(form, 'words')} />
      <NextDayField value={form.draft.nextOn} onChange={fieldOf(form, 'nextOn').onChange} />
    </FormSheet>
  );
}
