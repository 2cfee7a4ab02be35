import { AccountScreen } from '../../../../features/dealers/components/account-screen';
import { RequestCorrection } from '../../../../features/dealer-statements/components/request-correction';
import { StaffOnly } from '../../../../features/workbench/components/staff-only';
import { useMayDo } from '../../../../features/workbench/use-may-do';
import { dealerAccountRoute } from '../../../../routes/pages';
import { useRouteParams } from '../../../../routes/route';
import { dealersText } from '../../../../text/dealers';

export default function DealerAccountPage() {
  const { organisationId } = useRouteParams(dealerAccountRoute);
  const keepsBooks = useMayDo('dealerStatements');
  return (
    <StaffOnly task="pickups" title={dealersText.account.title}>
      <AccountScreen organisationId={organisationId}>{organisationId !== '' && keepsBooks ? <RequestCorrection organisationId={organisationId} /> : null}</AccountScreen>
    </StaffOnly>
  );
}
