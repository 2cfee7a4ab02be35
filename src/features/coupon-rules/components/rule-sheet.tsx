import { useCommand } from '../../../api/use-command';
import { ChoiceField } from '../../../components/field/choice-field';
import { ChoicesField } from '../../../components/field/choices-field';
import { TextField } from '../../../components/field/text-field';
import { FormSheet } from '../../../components/form-sheet/form-sheet';
import { useDraft } from '../../../components/form-sheet/use-draft';
import { couponRulesText } from '../../../text/coupon-rules';
import {
  CATEGORY_CHOICES,
  factsOf,
  ruleProblems,
  startingDraft,
  TRIGGER_CHOICES,
  type RuleDraft,
  type RuleProblems,
} from '../draft';
import type { CouponRule } from '../view-model';

const { form: words } = couponRulesText;

export interface RuleSheetProps {
  /** The draft that is changed; null for a new one. */
  readonly rule: CouponRule | null;
  readonly onClose: () => void;
  readonly onDone: (sentence: string) => void;
}

/** Writes a coupon rule; it stays a draft until it is opened. */
export function RuleSheet({ rule, onClose, onDone }: RuleSheetProps) {
  const { run, pending, error } = useCommand('loyalty.coupon_rule.save');
  const { draft, setDraft, problems, check } = useDraft(() => startingDraft(rule), ruleProblems);
  const submit = async () => {
    const facts = factsOf(draft);
    if (!check() || facts === null) return;
    const result = await run({ ruleId: rule?.id ?? null, ...facts });
    if (result.ok) onDone(words.saved(facts.title));
  };
  return (
    <FormSheet
      title={rule === null ? words.createTitle : words.editTitle}
      submitLabel={words.save}
      pending={pending}
      error={error}
      onSubmit={submit}
      onClose={onClose}
    >
      <WorthFields draft={draft} problems={problems} onChange={setDraft} />
      <HandingOutFields draft={draft} problems={problems} onChange={setDraft} />
    </FormSheet>
  );
}

interface FieldsProps {
  readonly draft: RuleDraft;
  readonly problems: RuleProblems;
  readonly onChange: (draft: RuleDraft) => void;
}

function WorthFields({ draft, problems, onChange }: FieldsProps) {
  return (
    <>
      <TextField
        label={words.title}
        value={draft.title}
        placeholder={words.titlePlaceholder}
        maxLength={30}
        error={problems.title}
        onChange={(title) => onChange({ ...draft, title })}
      />
      <TextField
        label={words.amount}
        value={draft.amount}
        keyboard="digit"
        maxLength={12}
        error={problems.amount}
        onChange={(amount) => onChange({ ...draft, amount })}
      />
      <TextField
        label={words.minimum}
        value={draft.minimum}
        keyboard="digit"
        maxLength={12}
        hint={words.minimumHint}
        error={problems.minimum}
        onChange={(minimum) => onChange({ ...draft, minimum })}
      />
      <ChoicesField
        label={words.categories}
        values={draft.categories}
        choices={CATEGORY_CHOICES}
        hint={words.allHint}
        onChange={(categories) => onChange({ ...draft, categories })}
      />
    </>
  );
}

function HandingOutFields({ draft, problems, onChange }: FieldsProps) {
  const count = (field: 'validDays' | 'perPerson' | 'total', hint?: string) => (
    <TextField
      label={words[field]}
      value={draft[field]}
      keyboard="number"
      maxLength={7}
      hint={hint}
      error={problems[field]}
      onChange={(typed) => onChange({ ...draft, [field]: typed })}
    />
  );
  return (
    <>
      <ChoiceField
        label={words.trigger}
        value={draft.trigger}
        choices={TRIGGER_CHOICES}
        onChange={(trigger) => onChange({ ...draft, trigger })}
      />
      {draft.trigger === 'purchase' ? <PurchaseFields draft={draft} problems={problems} onChange={onChange} /> : null}
      {count('validDays')}
      {count('perPerson')}
      {count('total', words.totalHint)}
    </>
  );
}

function PurchaseFields({ draft, problems, onChange }: FieldsProps) {
  return (
    <>
      <TextField
        label={words.lineAbove}
        value={draft.lineAbove}
        keyboard="digit"
        maxLength={12}
        error={problems.lineAbove}
        onChange={(lineAbove) => onChange({ ...draft, lineAbove })}
      />
      <ChoicesField
        label={words.lineCategories}
        values={draft.lineCategories}
        choices={CATEGORY_CHOICES}
        hint={words.allHint}
        onChange={(lineCategories) => onChange({ ...draft, lineCategories })}
      />
    </>
  );
}
