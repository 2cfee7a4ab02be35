import { HoldsScreen } from '../../../../features/commission/components/holds-screen';
import { StaffOnly } from '../../../../features/workbench/components/staff-only';
import { holdsText } from '../../../../text/commission-office';

export default function CommissionHoldsPage() {
  return (
    <StaffOnly task="commissionHolds" title={holdsText.title}>
      <HoldsScreen />
    </StaffOnly>
  );
}
