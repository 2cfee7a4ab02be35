import { WorkOrderScreen } from '../../../../features/service/components/work-order-screen';
import { serviceRoute } from '../../../../routes/pages';
import { useRouteParams } from '../../../../routes/route';

export default function ServicePage() {
  const { workOrderId } = useRouteParams(serviceRoute);
  return <WorkOrderScreen workOrderId={workOrderId} />;
}
