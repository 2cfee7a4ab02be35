import { OwnStatementsScreen } from '../../../../features/dealer-statements/components/own-statements-screen';
import { StaffOnly } from '../../../../features/workbench/components/staff-only';
import { dealerStatementsText } from '../../../../text/dealer-statements';

export default function DealerStatementsPage() {
  return (
    <StaffOnly task="pickups" title={dealerStatementsText.title}>
      <OwnStatementsScreen />
    </StaffOnly>
  );
}
