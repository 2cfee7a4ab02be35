import { useCommand } from '../../../api/use-command';
import { TextField } from '../../../components/field/text-field';
import { FormSheet } from '../../../components/form-sheet/form-sheet';
import { fieldOf, useDraft } from '../../../components/form-sheet/use-draft';
import { plainLine } from '../../../shared/kernel/plain-text';
import { couponRulesText } from '../../../text/coupon-rules';
import { grantProblems, type CouponRule, type GrantDraft } from '../coupon-rule-view';

export interface GrantSheetProps {
  readonly rule: CouponRule;
  readonly onClose: () => void;
  readonly onDone: (sentence: string) => void;
}

const NO_GRANT: GrantDraft = { phone: '', reason: '' };

/** Gives one coupon to one person, with a reason that stays. */
export function GrantSheet({ rule, onClose, onDone }: GrantSheetProps) {
  const { run, pending, error } = useCommand('loyalty.coupon.grant');
  const form = useDraft(() => NO_GRANT, grantProblems);
  const submit = async () => {
    if (!form.check()) return;
    const phone = form.draft.phone.trim();
    const result = await run({ ruleId: rule.id, phone, reason: plainLine(form.draft.reason) });
    if (result.ok) onDone(couponRulesText.granted(phone, rule.title));
  };
  return (
    <FormSheet
      title={couponRulesText.grantTitle(rule.title)}
      submitLabel={couponRulesText.grant}
      pending={pending}
      error={error}
      onSubmit={submit}
      onClose={onClose}
    >
      <TextField
        label={couponRulesText.phone}
        {...fieldOf(form, 'phone')}
        keyboard="phone"
        maxLength={11}
        hint={couponRulesText.phoneHint}
      />
      <TextField
        label={couponRulesText.reason}
        {...fieldOf(form, 'reason')}
        placeholder={couponRulesText.reasonPlaceholder}
        maxLength={60}
      />
    </FormSheet>
  );
}
