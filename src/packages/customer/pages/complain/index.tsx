import { ComplainScreen } from '../../../../features/complaining/components/complain-screen';
import { complainRoute } from '../../../../routes/pages';
import { useRouteParams } from '../../../../routes/route';

export default function ComplainPage() {
  const { workOrderId, orderId } = useRouteParams(complainRoute);
  return <ComplainScreen about={{ workOrderId: workOrderId === '' ? null : workOrderId, orderId: orderId === '' ? null : orderId }} />;
}
