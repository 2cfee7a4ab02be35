import { Screen } from '../../../../components/screen/screen';
import { OrderCode } from '../../../../features/codes/components/order-code';
import { OrderState } from '../../../../features/orders/components/order-state';
import { useOrder } from '../../../../features/orders/use-order';
import { StaffOnly } from '../../../../features/workbench/components/staff-only';
import { orderCodeRoute } from '../../../../routes/pages';
import { useRouteParams } from '../../../../routes/route';
import { codesText } from '../../../../text/codes';

export default function OrderCodePage() {
  const { orderId } = useRouteParams(orderCodeRoute);
  const order = useOrder(orderId);
  const { query } = order;
  return (
    <StaffOnly task="orders" title={codesText.order.title}>
      <Screen title={codesText.order.title}>
        {query.status === 'ready' ? <OrderCode card={query.data.card} /> : <OrderState order={order} reader="staff" />}
      </Screen>
    </StaffOnly>
  );
}
