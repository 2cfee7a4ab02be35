import { PaybacksScreen } from '../../../../features/takings/components/paybacks-screen';
import { StaffOnly } from '../../../../features/workbench/components/staff-only';
import { paybacksText } from '../../../../text/paybacks';

export default function PaybacksPage() {
  return (
    <StaffOnly task="paybacks" title={paybacksText.title}>
      <PaybacksScreen />
    </StaffOnly>
  );
}
