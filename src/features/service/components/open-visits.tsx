import { useQuery } from '../../../api/use-query';
import { AsyncState } from '../../../components/async-state/async-state';
import { serviceRoute } from '../../../routes/pages';
import { openPage } from '../../../routes/route';
import { useNow } from '../../../stores/clock';
import { visitsBesideOrders, workOrderCardView } from '../card-model';
import { WorkOrderProgressCard } from './work-order-card';

/** The visits somebody still has to make; `orderIds`: the orders that are shown beside them. */
export function OpenVisits({ orderIds }: { readonly orderIds: readonly string[] }) {
  const now = useNow();
  const query = useQuery('service.work_order.mine', { open: true }, { liveWhile: ({ rows }) => rows.length > 0 });
  if (query.status === 'loading') return null;
  if (query.status === 'error') return <AsyncState query={query} />;
  return (
    <>
      {visitsBesideOrders(query.data.rows, orderIds).map((card) => (
        <WorkOrderProgressCard
          key={card.id}
          view={workOrderCardView(card, now)}
          onPress={() => openPage(serviceRoute, { workOrderId: card.id })}
        />
      ))}
    </>
  );
}
