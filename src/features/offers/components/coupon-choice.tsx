import { useQuery } from '../../../api/use-query';
import { Field } from '../../../components/field/field';
import { SelectField } from '../../../components/field/select-field';
import { Notice } from '../../../components/notice/notice';
import { offersText } from '../../../text/offers';
import type { ChosenCoupon } from '../gift-draft';
import { givableCoupons } from '../view-model';

const { gift: words } = offersText;

export interface CouponChoiceProps {
  readonly coupon: ChosenCoupon | null;
  readonly error: string | undefined;
  /** @param title of the coupon */
  readonly onChange: (coupon: ChosenCoupon, title: string) => void;
}

/** One of the kinds of coupons that the office gives. */
export function CouponChoice({ coupon, error, onChange }: CouponChoiceProps) {
  const { data } = useQuery('loyalty.coupon_rule.list', {});
  const rules = givableCoupons(data?.rules ?? []);
  if (data !== undefined && rules.length === 0) {
    return (
      <Field label={words.coupon} error={error} frame="none">
        <Notice tone="now" sentence={words.noCoupons} />
      </Field>
    );
  }
  return (
    <SelectField
      label={words.coupon}
      value={coupon?.id ?? null}
      options={rules.map(({ id, title }) => ({ value: id, label: title }))}
      error={error}
      hint={words.couponHint}
      onChange={(ruleId) => {
        const rule = rules.find(({ id }) => id === ruleId);
        if (rule !== undefined) onChange({ id: rule.id, amountFen: rule.amountFen }, rule.title);
      }}
    />
  );
}
