import { TakingsScreen } from '../../../../features/takings/components/takings-screen';
import { StaffOnly } from '../../../../features/workbench/components/staff-only';
import { takingsText } from '../../../../text/takings';

export default function PaymentsPage() {
  return (
    <StaffOnly task="payments" title={takingsText.title}>
      <TakingsScreen />
    </StaffOnly>
  );
}
