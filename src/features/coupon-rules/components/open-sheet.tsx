import { View } from '@tarojs/components';
import { useCommand } from '../../../api/use-command';
import { FormSheet } from '../../../components/form-sheet/form-sheet';
import { couponRulesText } from '../../../text/coupon-rules';
import type { CouponRule } from '../view-model';

export interface RuleSheetFrame {
  readonly rule: CouponRule;
  readonly onClose: () => void;
  readonly onDone: (sentence: string) => void;
}

/** Asked before a rule opens: what follows from it. */
export function OpenSheet({ rule, onClose, onDone }: RuleSheetFrame) {
  const { run, pending, error } = useCommand('loyalty.offer.open');
  const submit = async () => {
    const result = await run({ offerId: rule.id });
    if (result.ok) onDone(couponRulesText.opened(rule.title));
  };
  return (
    <FormSheet
      title={couponRulesText.openTitle(rule.title)}
      submitLabel={couponRulesText.open}
      pending={pending}
      error={error}
      onSubmit={submit}
      onClose={onClose}
    >
      <View>{couponRulesText.openBody[rule.trigger]}</View>
    </FormSheet>
  );
}
