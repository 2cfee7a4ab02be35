import { OfficeStatementsScreen } from '../../../../features/dealer-statements/components/office-statements-screen';
import { StaffOnly } from '../../../../features/workbench/components/staff-only';
import { dealerStatementsText } from '../../../../text/dealer-statements';

export default function OfficeDealerStatementsPage() {
  return (
    <StaffOnly task="dealerStatements" title={dealerStatementsText.officeTitle}>
      <OfficeStatementsScreen />
    </StaffOnly>
  );
}
