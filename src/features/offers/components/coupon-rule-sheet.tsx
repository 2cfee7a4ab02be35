import { useCommand } from '../../../api/use-command';
import { ChoiceField } from '../../../components/field/choice-field';
import { ChoicesField } from '../../../components/field/choices-field';
import { TextField } from '../../../components/field/text-field';
import { FormSheet } from '../../../components/form-sheet/form-sheet';
import { fieldOf, useDraft, type Form } from '../../../components/form-sheet/use-draft';
import { couponRulesText } from '../../../text/coupon-rules';
import {
  CATEGORY_CHOICES,
  factsOf,
  ruleProblems,
  startingDraft,
  TRIGGER_CHOICES,
  type RuleDraft,
} from '../coupon-rule-draft';
import type { CouponRule } from '../coupon-rule-view';

const { form: words } = couponRulesText;

export interface CouponRuleSheetProps {
  /** The draft that is changed; null for a new one. */
  readonly rule: CouponRule | null;
  readonly onClose: () => void;
  readonly onDone: (sentence: string) => void;
}

/** Writes a coupon rule; it stays a draft until it is opened. */
export function CouponRuleSheet({ rule, onClose, onDone }: CouponRuleSheetProps) {
  const { run, pending, error } = useCommand('loyalty.coupon_rule.save');
  const form = useDraft(() => startingDraft(rule), ruleProblems);
  const submit = async () => {
    const facts = factsOf(form.draft);
    if (!form.check() || facts === null) return;
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
      <WorthFields {...form} />
      <HandingOutFields {...form} />
    </FormSheet>
  );
}

function WorthFields(form: Form<RuleDraft>) {
  return (
    <>
      <TextField label={words.title} {...fieldOf(form, 'title')} placeholder={words.titlePlaceholder} maxLength={30} />
      <TextField label={words.amount} {...fieldOf(form, 'amount')} keyboard="digit" maxLength={12} />
      <TextField
        label={words.minimum}
        {...fieldOf(form, 'minimum')}
        keyboard="digit"
        maxLength={12}
        hint={words.minimumHint}
      />
      <ChoicesField
        label={words.categories}
        values={form.draft.categories}
        choices={CATEGORY_CHOICES}
        hint={words.allHint}
        onChange={(categories) => form.onChange({ ...form.draft, categories })}
      />
    </>
  );
}

function HandingOutFields(form: Form<RuleDraft>) {
  const count = (field: 'validDays' | 'perPerson' | 'total', hint?: string) => (
    <TextField label={words[field]} {...fieldOf(form, field)} keyboard="number" maxLength={7} hint={hint} />
  );
  return (
    <>
      <ChoiceField label={words.trigger} {...fieldOf(form, 'trigger')} choices={TRIGGER_CHOICES} />
      {form.draft.trigger === 'purchase' ? <PurchaseFields {...form} /> : null}
      {count('validDays')}
      {count('perPerson')}
      {count('total', words.totalHint)}
    </>
  );
}

function PurchaseFields(form: Form<RuleDraft>) {
  return (
    <>
      <TextField label={words.lineAbove} {...fieldOf(form, 'lineAbove')} keyboard="digit" maxLength={12} />
      <ChoicesField
        label={words.lineCategories}
        values={form.draft.lineCategories}
        choices={CATEGORY_CHOICES}
        hint={words.allHint}
        onChange={(lineCategories) => form.onChange({ ...form.draft, lineCategories })}
      />
    </>
  );
}
