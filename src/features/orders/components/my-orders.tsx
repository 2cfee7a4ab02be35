import type { ReactNode } from 'react';
import { usePagedQuery } from '../../../api/use-paged-query';
import { EmptyState } from '../../../components/empty-state/empty-state';
import { PagedList } from '../../../components/paged-list/paged-list';
import { orderRoute } from '../../../routes/pages';
import { openPage } from '../../../routes/route';
import { useNow } from '../../../stores/clock';
import { ordersText } from '../../../text/orders';
import { orderCardView } from '../view-model';
import { OrderProgressCard } from './order-card';

/** All orders of a customer, the newest first. `emptyAction` is what to do while there is none. */
export function MyOrders({ emptyAction }: { readonly emptyAction: ReactNode }) {
  const query = usePagedQuery('orders.order.mine', {});
  const now = useNow();
  return (
    <PagedList
      query={query}
      renderRow={(order) => (
        <OrderProgressCard
          view={orderCardView(order, now)}
          onPress={() => openPage(orderRoute, { orderId: order.id })}
        />
      )}
      empty={
        <EmptyState icon="order" title={ordersText.emptyHeadline} advice={ordersText.emptyHint} action={emptyAction} />
      }
    />
  );
}
