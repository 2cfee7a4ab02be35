import { PayScreen } from '../../../../features/payment/components/pay-screen';
import { payRoute } from '../../../../routes/pages';
import { useRouteParams } from '../../../../routes/route';

export default function PayPage() {
  const { orderId } = useRouteParams(payRoute);
  return <PayScreen orderId={orderId} />;
}
