import { OrganisationsScreen } from '../../../../features/trade/components/organisations-screen';
import { StaffOnly } from '../../../../features/workbench/components/staff-only';
import { tradeText } from '../../../../text/trade';

export default function OrganisationsPage() {
  return (
    <StaffOnly task="organisations" title={tradeText.title}>
      <OrganisationsScreen />
    </StaffOnly>
  );
}
