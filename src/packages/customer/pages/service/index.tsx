import { ComplainEntry } from '../../../../features/complaining/components/complain-entry';
import { WorkOrderScreen } from '../../../../features/service/components/work-order-screen';
import { WayCard } from '../../../../features/way/components/way-card';
import { serviceRoute } from '../../../../routes/pages';
import { useRouteParams } from '../../../../routes/route';

export default function ServicePage() {
  const { workOrderId } = useRouteParams(serviceRoute);
  return <WorkOrderScreen workOrderId={workOrderId} way={<WayCard workOrderId={workOrderId} reader="customer" />} complaint={<ComplainEntry workOrderId={workOrderId} />} />;
}
