import { useCommand } from '../../../api/use-command';
import { ChoiceField } from '../../../components/field/choice-field';
import { ChoicesField } from '../../../components/field/choices-field';
import { TextField } from '../../../components/field/text-field';
import { FormSheet } from '../../../components/form-sheet/form-sheet';
import { fieldOf, useDraft, type Form } from '../../../components/form-sheet/use-draft';
import { SETTLEMENT_SUBJECTS } from '../../../shared/domain/trade/terms';
import { tradeText as words } from '../../../text/trade';
import { draftOf, termsProblems, toTerms, type TermsDraft } from '../terms-draft';
import type { TermsPage } from '../terms-view';

export interface TermsSheetProps {
  readonly page: TermsPage;
  readonly onClose: () => void;
  readonly onSaved: (version: number) => void;
}

const { fields, hints } = words;
const SUBJECTS = SETTLEMENT_SUBJECTS.map((value) => ({ value, label: words.subjects[value] }));
const HOLD = [
  { value: 'yes', label: words.hold.yes },
  { value: 'no', label: words.hold.no },
] as const;

/** Changes the terms with one organisation; what was typed stays when somebody else saved meanwhile. */
export function TermsSheet({ page, onClose, onSaved }: TermsSheetProps) {
  const form = useDraft(() => draftOf(page.values), termsProblems);
  const { run, pending, error } = useCommand('trade.terms.save');
  const submit = async () => {
    if (!form.check()) return;
    const { organisation, version } = page;
    const saved = await run({ organisationId: organisation.id, values: toTerms(form.draft), basedOn: version, reason: form.draft.reason });
    if (saved.ok) onSaved(saved.data.version);
  };
  return (
    <FormSheet title={words.editTitle(page.organisation.name)} submitLabel={words.save} pending={pending} error={error} onSubmit={submit} onClose={onClose}>
      <WhoFields form={form} page={page} />
      <MoneyFields form={form} />
      <PlaceFields form={form} />
      <TextField label={words.reason} {...fieldOf(form, 'reason')} placeholder={words.reasonPlaceholder} maxLength={100} />
    </FormSheet>
  );
}

type FormProps = { readonly form: Form<TermsDraft> };

function WhoFields({ form, page: { choices } }: FormProps & { readonly page: TermsPage }) {
  const tiers = [{ value: '', label: words.noTier }, ...(choices?.tiers ?? []).map(({ id, name }) => ({ value: id, label: name }))];
  const people = [{ value: '', label: words.nobody }, ...(choices?.salespeople ?? []).map(({ id, name }) => ({ value: id, label: name }))];
  return (
    <>
      <ChoiceField label={fields.priceTier} {...fieldOf(form, 'priceTier')} choices={tiers} />
      <ChoiceField label={fields.salespersonId} {...fieldOf(form, 'salespersonId')} choices={people} />
      <ChoicesField label={fields.subjects} values={form.draft.subjects} choices={SUBJECTS} onChange={(subjects) => form.onChange({ ...form.draft, subjects })} />
    </>
  );
}

function MoneyFields({ form }: FormProps) {
  return (
    <>
      <TextField label={fields.creditFen} {...fieldOf(form, 'credit')} hint={hints.creditFen} keyboard="digit" maxLength={12} />
      <TextField label={fields.termDays} {...fieldOf(form, 'days')} hint={hints.termDays} keyboard="number" maxLength={3} />
      <TextField label={fields.salesLimitFen} {...fieldOf(form, 'limit')} hint={hints.salesLimitFen} keyboard="digit" maxLength={12} />
      <TextField label={fields.deductionBps} {...fieldOf(form, 'deduction')} hint={hints.deductionBps} keyboard="digit" maxLength={6} />
      <ChoiceField label={fields.overdueHold} {...fieldOf(form, 'hold')} choices={HOLD} />
      <TextField label={fields.interestBps} {...fieldOf(form, 'interest')} hint={hints.interestBps} keyboard="digit" maxLength={4} />
    </>
  );
}

function PlaceFields({ form }: FormProps) {
  return (
    <>
      <TextField label={fields.deliveryAddress} {...fieldOf(form, 'deliveryAddress')} maxLength={120} />
      <TextField label={fields['invoice.title']} {...fieldOf(form, 'invoiceTitle')} maxLength={60} />
      <TextField label={fields['invoice.taxNo']} {...fieldOf(form, 'taxNo')} maxLength={30} />
      <TextField label={fields['invoice.address']} {...fieldOf(form, 'invoiceAddress')} maxLength={120} />
      <TextField label={fields.note} {...fieldOf(form, 'note')} hint={words.officeOnly} multiline maxLength={300} />
    </>
  );
}
