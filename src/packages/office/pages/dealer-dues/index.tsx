import { DuesScreen } from '../../../../features/dealers/components/dues-screen';
import { StaffOnly } from '../../../../features/workbench/components/staff-only';
import { dealersText } from '../../../../text/dealers';

export default function DealerDuesPage() {
  return (
    <StaffOnly task="dealerDues" title={dealersText.dues.title}>
      <DuesScreen />
    </StaffOnly>
  );
}
