import { useQuery } from '../../../../api/use-query';
import { AsyncState } from '../../../../components/async-state/async-state';
import { Screen } from '../../../../components/screen/screen';
import { OrderCode } from '../../../../features/codes/components/order-code';
import { StaffOnly } from '../../../../features/workbench/components/staff-only';
import { orderCodeRoute } from '../../../../routes/pages';
import { useRouteParams } from '../../../../routes/route';
import { codesText } from '../../../../text/codes';

export default function OrderCodePage() {
  const { orderId } = useRouteParams(orderCodeRoute);
  const order = useQuery('orders.order.get', { orderId });
  return (
    <StaffOnly task="orders" title={codesText.order.title}>
      <Screen title={codesText.order.title}>
        {order.status === 'ready' ? <OrderCode card={order.data.card} /> : <AsyncState query={order} />}
      </Screen>
    </StaffOnly>
  );
}
