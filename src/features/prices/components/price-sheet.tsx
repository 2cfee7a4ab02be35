import { useCommand } from '../../../api/use-command';
import { ChoiceField } from '../../../components/field/choice-field';
import { TextField } from '../../../components/field/text-field';
import { FormSheet } from '../../../components/form-sheet/form-sheet';
import { useDraft } from '../../../components/form-sheet/use-draft';
import { pricesText } from '../../../text/prices';
import {
  priceProblems,
  startingDraft,
  toRepricing,
  toSet,
  type PriceDraft,
  type PricedRow,
  type PriceProblems,
} from '../view-model';
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
  const { draft, setDraft, problems, check } = useDraft(() => startingDraft(row), problemsOf);
  const { save, pending, error } = useSaving(kind, row);

  const submit = async () => {
    if (check() && (await save(draft))) onSaved(draft.name);
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
      {kind === 'set' ? <SetFields draft={draft} problems={problems} onChange={setDraft} /> : null}
      <PriceFields kind={kind} draft={draft} problems={problems} onChange={setDraft} />
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
  readonly draft: PriceDraft;
  readonly problems: PriceProblems;
  readonly onChange: (draft: PriceDraft) => void;
}

function PriceFields({ kind, draft, problems, onChange }: PriceFieldsProps) {
  return (
    <>
      <TextField
        label={pricesText.yuan(kind === 'set' ? pricesText.setPrice : pricesText.price)}
        value={draft.price}
        keyboard="digit"
        maxLength={12}
        error={problems.price}
        onChange={(price) => onChange({ ...draft, price })}
      />
      <TextField
        label={pricesText.yuan(pricesText.memberPrice)}
        value={draft.memberPrice}
        keyboard="digit"
        maxLength={12}
        hint={pricesText.memberHint}
        error={problems.memberPrice}
        onChange={(memberPrice) => onChange({ ...draft, memberPrice })}
      />
      <ChoiceField
        label={pricesText.onMall}
        value={draft.onMall ? 'yes' : 'no'}
        choices={ON_MALL}
        onChange={(value) => onChange({ ...draft, onMall: value === 'yes' })}
      />
      <TextField
        label={pricesText.description}
        value={draft.description}
        placeholder={pricesText.descriptionPlaceholder}
        multiline
        maxLength={500}
        onChange={(description) => onChange({ ...draft, description })}
      />
    </>
  );
}
