import { View } from '@tarojs/components';
import { useCommand } from '../../../api/use-command';
import { PrimaryAction } from '../../../components/action/primary-action';
import { Notice } from '../../../components/notice/notice';
import { Sheet } from '../../../components/sheet/sheet';
import { couponRulesText } from '../../../text/coupon-rules';
import { failureSentence } from '../../../text/failures';
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
    <Sheet
      open
      title={couponRulesText.openTitle(rule.title)}
      onClose={onClose}
      footer={<PrimaryAction label={couponRulesText.open} loading={pending} onPress={() => void submit()} />}
    >
      <View>{couponRulesText.openBody[rule.trigger]}</View>
      {error === undefined ? null : <Notice tone="danger" sentence={failureSentence(error)} />}
    </Sheet>
  );
}
