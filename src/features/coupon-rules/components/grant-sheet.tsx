import { useState } from 'react';
import { useCommand } from '../../../api/use-command';
import { PrimaryAction } from '../../../components/action/primary-action';
import { TextField } from '../../../components/field/text-field';
import { Notice } from '../../../components/notice/notice';
import { Sheet } from '../../../components/sheet/sheet';
import { plainLine } from '../../../shared/kernel/plain-text';
import { couponRulesText } from '../../../text/coupon-rules';
import { failureSentence } from '../../../text/failures';
import { grantProblems, type GrantDraft } from '../view-model';
import type { RuleSheetFrame } from './open-sheet';

/** Gives one coupon to one person, with a reason that stays. */
export function GrantSheet({ rule, onClose, onDone }: RuleSheetFrame) {
  const { run, pending, error } = useCommand('loyalty.coupon.grant');
  const [draft, setDraft] = useState<GrantDraft>({ phone: '', reason: '' });
  const [checked, setChecked] = useState(false);
  const problems = checked ? grantProblems(draft) : {};
  const submit = async () => {
    setChecked(true);
    if (Object.keys(grantProblems(draft)).length > 0) return;
    const phone = draft.phone.trim();
    const result = await run({ ruleId: rule.id, phone, reason: plainLine(draft.reason) });
    if (result.ok) onDone(couponRulesText.granted(phone, rule.title));
  };
  return (
    <Sheet
      open
      title={couponRulesText.grantTitle(rule.title)}
      onClose={onClose}
      footer={<PrimaryAction label={couponRulesText.grant} loading={pending} onPress={() => void submit()} />}
    >
      <TextField
        label={couponRulesText.phone}
        value={draft.phone}
        keyboard="phone"
        maxLength={11}
        hint={couponRulesText.phoneHint}
        error={problems.phone}
        onChange={(phone) => setDraft({ ...draft, phone })}
      />
      <TextField
        label={couponRulesText.reason}
        value={draft.reason}
        placeholder={couponRulesText.reasonPlaceholder}
        maxLength={60}
        error={problems.reason}
        onChange={(reason) => setDraft({ ...draft, reason })}
      />
      {error === undefined ? null : <Notice tone="danger" sentence={failureSentence(error)} />}
    </Sheet>
  );
}
