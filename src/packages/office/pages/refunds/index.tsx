import { RefundsScreen } from '../../../../features/refunds/components/refunds-screen';
import { StaffOnly } from '../../../../features/workbench/components/staff-only';
import { refundsText } from '../../../../text/refunds';

export default function RefundsPage() {
  return (
    <StaffOnly task="refunds" title={refundsText.title}>
      <RefundsScreen />
    </StaffOnly>
  );
}
