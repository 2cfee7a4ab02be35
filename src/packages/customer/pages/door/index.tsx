import { DoorScreen } from '../../../../features/service/components/door-screen';
import { doorRoute } from '../../../../routes/pages';
import { useRouteParams } from '../../../../routes/route';

export default function DoorPage() {
  const { workOrderId } = useRouteParams(doorRoute);
  return <DoorScreen workOrderId={workOrderId} />;
}
