import { TermsScreen } from '../../../../features/trade/components/terms-screen';
import { StaffOnly } from '../../../../features/workbench/components/staff-only';
import { organisationRoute } from '../../../../routes/pages';
import { useRouteParams } from '../../../../routes/route';
import { tradeText } from '../../../../text/trade';

export default function OrganisationPage() {
  const { organisationId } = useRouteParams(organisationRoute);
  return (
    <StaffOnly task="organisations" title={tradeText.title}>
      <TermsScreen organisationId={organisationId} />
    </StaffOnly>
  );
}
