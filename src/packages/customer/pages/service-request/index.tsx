import { RequestScreen } from '../../../../features/service/components/request-screen';
import { serviceRequestRoute } from '../../../../routes/pages';
import { useRouteParams } from '../../../../routes/route';

export default function ServiceRequestPage() {
  const { kind, applianceId } = useRouteParams(serviceRequestRoute);
  return <RequestScreen kind={kind} applianceId={applianceId} />;
}
