import { ReconciliationScreen } from '../../../../features/reconciliation/components/reconciliation-screen';
import { StaffOnly } from '../../../../features/workbench/components/staff-only';
import { reconciliationText } from '../../../../text/reconciliation';

export default function ReconciliationPage() {
  return (
    <StaffOnly task="reconciliation" title={reconciliationText.title}>
      <ReconciliationScreen />
    </StaffOnly>
  );
}
