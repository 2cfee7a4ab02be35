import { useCommand } from '../../../api/use-command';
import { ChoiceField } from '../../../components/field/choice-field';
import { TextField } from '../../../components/field/text-field';
import { FormSheet } from '../../../components/form-sheet/form-sheet';
import { fieldOf, useDraft, type Form } from '../../../components/form-sheet/use-draft';
import { pricesText } from '../../../text/prices';
import { priceProblems, startingDraft, toRepricing, toSet, type PriceDraft, type PricedRow } from '../view-model';
import { SetFields } from './set-fields';

export interface PriceSheetProps {
  readonly kind: PricedRow['kind'];
  /** Null: a new set. */
  readonly row: PricedRow | null;
  readonly onClose: () => void;
  /** @param name of what was saved */
  readonly onSaved: (name: string) => void;
}

const ON_MALL = [
  { value: 'yes', label: pricesText.yes },
  { value: 'no', label: pricesText.no },
] as const;

/** Changes what a model costs, or puts a set together. */
export function PriceSheet({ kind, row, onClose, onSaved }: PriceSheetProps) {
  const problemsOf = (typed: PriceDraft) => priceProblems(typed, kind);
  const form = useDraft(() => startingDraft(row), problemsOf);
  const { save, pending, error } = useSaving(kind, row);

  const submit = async () => {
    if (form.check() && (await save(form.draft))) onSaved(form.draft.name);
  };
  return (
    <FormSheet
      title={row === null ? pricesText.newSet : pricesText.editTitle(row.name)}
      submitLabel={pricesText.save}
      pending={pending}
      error={error}
      onSubmit={submit}
      onClose={onClose}
    >
      {kind === 'set' ? <SetFields {...form} /> : null}
      <PriceFields kind={kind} form={form} />
    </FormSheet>
  );
}

function useSaving(kind: PricedRow['kind'], row: PricedRow | null) {
  const reprice = useCommand('catalog.product.reprice');
  const saveSet = useCommand('catalog.set.save');
  const save = async (draft: PriceDraft): Promise<boolean> => {
    const saved =
      kind === 'product' && row !== null
        ? await reprice.run(toRepricing(row.id, draft))
        : await saveSet.run(toSet(row?.id ?? null, draft));
    return saved.ok;
  };
  return { save, pending: reprice.pending || saveSet.pending, error: reprice.error ?? saveSet.error };
}

interface PriceFieldsProps {
  readonly kind: PricedRow['kind'];
  readonly form: Form<PriceDraft>;
}

function PriceFields({ kind, form }: PriceFieldsProps) {
  return (
    <>
      <TextField
        label={pricesText.yuan(kind === 'set' ? pricesText.setPrice : pricesText.price)}
        {...fieldOf(form, 'price')}
        keyboard="digit"
        maxLength={12}
      />
      <TextField
        label={pricesText.yuan(pricesText.memberPrice)}
        {...fieldOf(form, 'memberPrice')}
        keyboard="digit"
        maxLength={12}
        hint={pricesText.memberHint}
      />
      <ChoiceField
        label={pricesText.onMall}
        value={form.draft.onMall ? 'yes' : 'no'}
        choices={ON_MALL}
        onChange={(value) => form.onChange({ ...form.draft, onMall: value === 'yes' })}
      />
      <TextField
        label={pricesText.description}
        {...fieldOf(form, 'description')}
        placeholder={pricesText.descriptionPlaceholder}
        multiline
        maxLength={500}
      />
    </>
  );
}
