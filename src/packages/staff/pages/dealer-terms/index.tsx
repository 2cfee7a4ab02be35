import { OwnTermsScreen } from '../../../../features/trade/components/own-terms-screen';
import { StaffOnly } from '../../../../features/workbench/components/staff-only';
import { ownTermsText } from '../../../../text/trade';

export default function DealerTermsPage() {
  return (
    <StaffOnly task="dealership" title={ownTermsText.title}>
      <OwnTermsScreen />
    </StaffOnly>
  );
}
