import { useQuery } from '../../../../api/use-query';
import { AsyncState } from '../../../../components/async-state/async-state';
import { Screen } from '../../../../components/screen/screen';
import { Receipt } from '../../../../features/codes/components/receipt';
import { receiptRoute } from '../../../../routes/pages';
import { useRouteParams } from '../../../../routes/route';
import { codesText } from '../../../../text/codes';

export default function ReceiptPage() {
  const { orderId } = useRouteParams(receiptRoute);
  const order = useQuery('orders.order.get', { orderId });
  if (order.status === 'ready') return <Receipt order={order.data} />;
  return (
    <Screen title={codesText.receipt.title}>
      <AsyncState query={order} />
    </Screen>
  );
}
