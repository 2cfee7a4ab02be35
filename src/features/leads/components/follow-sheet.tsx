import { useCommand } from '../../../api/use-command';
import { ChoiceField } from '../../../components/field/choice-field';
import { TextField } from '../../../components/field/text-field';
import { FormSheet } from '../../../components/form-sheet/form-sheet';
import { fieldOf, useDraft } from '../../../components/form-sheet/use-draft';
import { FOLLOW_UP_KINDS } from '../../../shared/domain/leads/states';
import { followUpNames } from '../../../text/lead-names';
import { leadSheets, leadsText } from '../../../text/leads';
import { EMPTY_FOLLOW, followProblems, type FollowDraft } from '../sheet-models';
import type { LeadSheetProps } from './lead-sheets';
import { NextDayField } from './next-day-field';

const { follow: words } = leadSheets;
const KINDS = FOLLOW_UP_KINDS.map((value) => ({ value, label: followUpNames[value] }));

/** How somebody was in touch, what was said, and when next. */
export function FollowSheet({ lead, onClose, onDone }: LeadSheetProps) {
  const { run, pending, error } = useCommand('leads.lead.follow_up');
  const form = useDraft<FollowDraft>(() => EMPTY_FOLLOW, followProblems);
  const submit = async () => {
    if (!form.check()) return;
    const { kind, words: said, nextOn } = form.draft;
    if ((await run({ leadId: lead.card.id, kind, words: said.trim(), nextOn })).ok) onDone(leadsText.done.contact);
  };
  return (
    <FormSheet title={words.title} lead={words.lead} submitLabel={words.submit} pending={pending} error={error} onSubmit={submit} onClose={onClose}>
      <ChoiceField<FollowDraft['kind']> label={words.kind} choices={KINDS} {...fieldOf(form, 'kind')} />
      <TextField label={words.words} placeholder={words.placeholder} maxLength={500} multiline {...fieldOf(form, 'words')} />
      <NextDayField value={form.draft.nextOn} onChange={fieldOf(form, 'nextOn').onChange} />
    </FormSheet>
  );
}
