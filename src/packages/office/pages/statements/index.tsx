import { OfficeStatementsScreen } from '../../../../features/commission-statements/components/office-statements-screen';
import { StaffOnly } from '../../../../features/workbench/components/staff-only';
import { statementsText } from '../../../../text/statements';

export default function OfficeStatementsPage() {
  return (
    <StaffOnly task="statements" title={statementsText.titles.office}>
      <OfficeStatementsScreen />
    </StaffOnly>
  );
}
