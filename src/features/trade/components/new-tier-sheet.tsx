import { useCommand } from '../../../api/use-command';
import { DateField } from '../../../components/field/date-field';
import { TextField } from '../../../components/field/text-field';
import { FormSheet } from '../../../components/form-sheet/form-sheet';
import { fieldOf, useDraft } from '../../../components/form-sheet/use-draft';
import { dayOf } from '../../../shared/kernel/time';
import { useNow } from '../../../stores/clock';
import { priceListText as words } from '../../../text/trade';
import { dayWords } from '../../../text/when';
import { isWhole, usePriceTable } from '../use-price-table';
import { PriceTableField } from './price-table-field';

interface TierDraft {
  readonly name: string;
  readonly effectiveFrom: string;
  readonly reason: string;
}

const problemsOf = ({ name, reason }: TierDraft) => ({
  ...(name.trim() === '' ? { name: words.problems.name } : {}),
  ...(reason.trim() === '' ? { reason: words.problems.reason } : {}),
});

/** A tier with its first list, out of a table. */
export function NewTierSheet({ onClose, onSaved }: { readonly onClose: () => void; readonly onSaved: (effectiveFrom: string) => void }) {
  const now = useNow();
  const today = dayOf(now);
  const form = useDraft<TierDraft>(() => ({ name: '', effectiveFrom: today, reason: '' }), problemsOf);
  const table = usePriceTable(null);
  const { run, pending, error } = useCommand('trade.price.save');
  const { checked } = table;
  const whole = isWhole(checked);
  const submit = async () => {
    if (!whole) return table.check();
    if (!form.check()) return;
    const { name, effectiveFrom, reason } = form.draft;
    const changes = checked.rows.map(({ productId, priceFen }) => ({ productId, priceFen }));
    const saved = await run({ tier: { kind: 'new', name }, basedOn: 0, from: null, replaces: null, effectiveFrom, changes, reason });
    if (saved.ok) onSaved(effectiveFrom);
  };
  return (
    <FormSheet
      title={words.newTier}
      lead={words.pasteLead}
      submitLabel={whole ? words.save : words.check}
      pending={pending || table.pending}
      disabled={table.text.trim() === '' && !whole}
      error={error ?? table.error}
      onSubmit={submit}
      onClose={onClose}
    >
      <TextField label={words.tierName} {...fieldOf(form, 'name')} placeholder={words.tierNamePlaceholder} maxLength={20} />
      <PriceTableField table={table} />
      <DateField label={words.effectiveFrom} {...fieldOf(form, 'effectiveFrom')} shown={dayWords(form.draft.effectiveFrom, now)} earliest={today} />
      <TextField label={words.reason} {...fieldOf(form, 'reason')} placeholder={words.reasonPlaceholder} maxLength={100} />
    </FormSheet>
  );
}
