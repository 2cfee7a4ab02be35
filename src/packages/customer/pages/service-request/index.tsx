import { RequestScreen } from '../../../../features/service/components/request-screen';
import { serviceRequestFromRoute } from '../../../../routes/pages';
import { useRouteParams } from '../../../../routes/route';

export default function ServiceRequestPage() {
  return <RequestScreen link={useRouteParams(serviceRequestFromRoute)} />;
}
