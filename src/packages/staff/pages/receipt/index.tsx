import { Screen } from '../../../../components/screen/screen';
import { Receipt } from '../../../../features/codes/components/receipt';
import { OrderState } from '../../../../features/orders/components/order-state';
import { useOrder } from '../../../../features/orders/use-order';
import { StaffOnly } from '../../../../features/workbench/components/staff-only';
import { receiptRoute } from '../../../../routes/pages';
import { useRouteParams } from '../../../../routes/route';
import { codesText } from '../../../../text/codes';

export default function ReceiptPage() {
  const { orderId } = useRouteParams(receiptRoute);
  const order = useOrder(orderId);
  const { query } = order;
  return (
    <StaffOnly task="orders" title={codesText.receipt.title}>
      {query.status === 'ready' ? (
        <Receipt order={query.data} />
      ) : (
        <Screen title={codesText.receipt.title}>
          <OrderState order={order} reader="staff" />
        </Screen>
      )}
    </StaffOnly>
  );
}
