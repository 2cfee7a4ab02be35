import { CouponRulesScreen } from '../../../../features/offers/components/coupon-rules-screen';
import { StaffOnly } from '../../../../features/workbench/components/staff-only';
import { useActiveMembership } from '../../../../features/workbench/use-active-membership';
import { couponRulesText } from '../../../../text/coupon-rules';

export default function CouponRulesPage() {
  const { active } = useActiveMembership();
  return (
    <StaffOnly task="couponRules" title={couponRulesText.title}>
      <CouponRulesScreen role={active?.role} />
    </StaffOnly>
  );
}
