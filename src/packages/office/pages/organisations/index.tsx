import { ActionBar } from '../../../../components/action/action-bar';
import { FoundingAction } from '../../../../features/members/components/founding-action';
import { OrganisationsScreen } from '../../../../features/trade/components/organisations-screen';
import { StaffOnly } from '../../../../features/workbench/components/staff-only';
import { useMayDo } from '../../../../features/workbench/use-may-do';
import { tradeText } from '../../../../text/trade';

export default function OrganisationsPage() {
  const addsPlaces = useMayDo('members');
  const footer = (
    <ActionBar>
      <FoundingAction />
    </ActionBar>
  );
  return (
    <StaffOnly task="organisations" title={tradeText.title}>
      <OrganisationsScreen footer={addsPlaces ? footer : undefined} />
    </StaffOnly>
  );
}
