import { orderRoute } from '../../../routes/pages';
import { openPage } from '../../../routes/route';
import { useNow } from '../../../stores/clock';
import type { OrderCard } from '../../../text/order-title';
import { orderCardView } from '../view-model';
import { OrderProgressCard } from './order-card';

/** The orders under way, each with its sentence and its track. */
export function CurrentOrders({ orders }: { readonly orders: readonly OrderCard[] }) {
  const now = useNow();
  return (
    <>
      {orders.map((order) => (
        <OrderProgressCard
          key={order.id}
          view={orderCardView(order, now)}
          onPress={() => openPage(orderRoute, { orderId: order.id })}
        />
      ))}
    </>
  );
}
