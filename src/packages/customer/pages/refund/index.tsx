import { RequestScreen } from '../../../../features/refunds/components/request-screen';
import { refundRequestRoute } from '../../../../routes/pages';
import { useRouteParams } from '../../../../routes/route';

export default function RefundRequestPage() {
  const { orderId } = useRouteParams(refundRequestRoute);
  return <RequestScreen orderId={orderId} />;
}
