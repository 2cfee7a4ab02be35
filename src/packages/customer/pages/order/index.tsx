import { useQuery } from '../../../../api/use-query';
import { AsyncState } from '../../../../components/async-state/async-state';
import { Screen } from '../../../../components/screen/screen';
import { OrderDetail } from '../../../../features/orders/components/order-detail';
import { orderRoute } from '../../../../routes/pages';
import { useRouteParams } from '../../../../routes/route';
import { ordersText } from '../../../../text/orders';

/** While a customer looks, the page asks again: the office may be moving the order now. */
const ASK_AGAIN_SECONDS = 20;

export default function OrderPage() {
  const { orderId } = useRouteParams(orderRoute);
  const order = useQuery('orders.order.get', { orderId }, { everySeconds: ASK_AGAIN_SECONDS });
  return (
    <Screen title={ordersText.pageTitle}>
      {order.status === 'ready' ? <OrderDetail order={order.data} /> : <AsyncState query={order} cards={3} />}
    </Screen>
  );
}
