import { useQuery } from '../../../../api/use-query';
import { AsyncState } from '../../../../components/async-state/async-state';
import { Screen } from '../../../../components/screen/screen';
import { Receipt } from '../../../../features/codes/components/receipt';
import { StaffOnly } from '../../../../features/workbench/components/staff-only';
import { receiptRoute } from '../../../../routes/pages';
import { useRouteParams } from '../../../../routes/route';
import { codesText } from '../../../../text/codes';

export default function ReceiptPage() {
  const { orderId } = useRouteParams(receiptRoute);
  const order = useQuery('orders.order.get', { orderId });
  return (
    <StaffOnly task="orders" title={codesText.receipt.title}>
      {order.status === 'ready' ? (
        <Receipt order={order.data} />
      ) : (
        <Screen title={codesText.receipt.title}>
          <AsyncState query={order} />
        </Screen>
      )}
    </StaffOnly>
  );
}
