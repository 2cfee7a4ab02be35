import { OfferScreen } from '../../../../features/cases/components/offer-screen';
import { caseOfferRoute } from '../../../../routes/pages';
import { useRouteParams } from '../../../../routes/route';

export default function CaseOfferPage() {
  const { applianceId } = useRouteParams(caseOfferRoute);
  return <OfferScreen applianceId={applianceId} />;
}
