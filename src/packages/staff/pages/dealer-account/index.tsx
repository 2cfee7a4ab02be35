import { AccountScreen } from '../../../../features/dealers/components/account-screen';
import { StaffOnly } from '../../../../features/workbench/components/staff-only';
import { dealerAccountRoute } from '../../../../routes/pages';
import { useRouteParams } from '../../../../routes/route';
import { dealersText } from '../../../../text/dealers';

export default function DealerAccountPage() {
  const { organisationId } = useRouteParams(dealerAccountRoute);
  return (
    <StaffOnly task="pickups" title={dealersText.account.title}>
      <AccountScreen organisationId={organisationId} />
    </StaffOnly>
  );
}
