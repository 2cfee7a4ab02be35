import { useCommand } from '../../../api/use-command';
import { DateField } from '../../../components/field/date-field';
import { TextField } from '../../../components/field/text-field';
import { FormSheet } from '../../../components/form-sheet/form-sheet';
import { fieldOf, useDraft } from '../../../components/form-sheet/use-draft';
import { dayOf } from '../../../shared/kernel/time';
import { useNow } from '../../../stores/clock';
import { priceListText as words } from '../../../text/trade';
import { dayWords } from '../../../text/when';
import { toSave, usualBeginning, type PriceDraft } from '../price-draft';
import type { PriceListPage } from '../price-view';

export interface SaveListSheetProps {
  readonly page: PriceListPage;
  readonly changes: PriceDraft;
  readonly onClose: () => void;
  readonly onSaved: (listId: string) => void;
}

interface When {
  readonly effectiveFrom: string;
  readonly reason: string;
}

const problemsOf = ({ reason }: When) => (reason.trim() === '' ? { reason: words.problems.reason } : {});

/** Says from when on the changed prices hold, and why. */
export function SaveListSheet({ page, changes, onClose, onSaved }: SaveListSheetProps) {
  const now = useNow();
  const form = useDraft<When>(() => ({ effectiveFrom: usualBeginning(page.list, dayOf(now)), reason: '' }), problemsOf);
  const { run, pending, error } = useCommand('trade.price.save');
  const submit = async () => {
    if (!form.check()) return;
    const saved = await run(toSave(page, changes, form.draft));
    if (saved.ok) onSaved(saved.data.listId);
  };
  return (
    <FormSheet
      title={words.when}
      lead={page.list.standing === 'coming' ? words.replaces : words.drafted(changes.changes.size)}
      submitLabel={words.save}
      pending={pending}
      error={error}
      onSubmit={submit}
      onClose={onClose}
    >
      <DateField label={words.effectiveFrom} {...fieldOf(form, 'effectiveFrom')} shown={dayWords(form.draft.effectiveFrom, now)} earliest={dayOf(now)} />
      <TextField label={words.reason} {...fieldOf(form, 'reason')} placeholder={words.reasonPlaceholder} maxLength={100} />
    </FormSheet>
  );
}
