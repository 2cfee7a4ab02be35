import { TopUpsScreen } from '../../../../features/dealers/components/top-ups-screen';
import { StaffOnly } from '../../../../features/workbench/components/staff-only';
import { officeTablesText } from '../../../../text/office-tables';

export default function DealerTopUpsPage() {
  return (
    <StaffOnly task="dealerTopUps" title={officeTablesText.topUps.title}>
      <TopUpsScreen />
    </StaffOnly>
  );
}
