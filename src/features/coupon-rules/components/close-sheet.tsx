import { useCommand } from '../../../api/use-command';
import { ConfirmSheet } from '../../../components/confirm-sheet/confirm-sheet';
import { couponRulesText } from '../../../text/coupon-rules';
import type { RuleSheetFrame } from './open-sheet';

/** Asked before a rule is over for good. */
export function CloseSheet({ rule, onClose, onDone }: RuleSheetFrame) {
  const { run, pending, error } = useCommand('loyalty.offer.close');
  const submit = async () => {
    const result = await run({ offerId: rule.id });
    if (result.ok) onDone(couponRulesText.closed(rule.title));
  };
  return (
    <ConfirmSheet
      open
      title={couponRulesText.closeTitle(rule.title)}
      consequence={couponRulesText.closeBody}
      actionLabel={couponRulesText.close}
      pending={pending}
      error={error}
      onConfirm={() => void submit()}
      onClose={onClose}
    />
  );
}
