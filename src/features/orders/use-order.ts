import { useQuery, type QueryOptions } from '../../api/use-query';
import { leadsNowhere } from '../../api/api-error';
import type { OrderView } from './view-model';

/** The order of a page that is opened with its id. @param orderId empty when the link names none */
export function useOrder(orderId: string, options: QueryOptions<OrderView> = {}) {
  const query = useQuery('orders.order.get', orderId === '' ? null : { orderId }, options);
  const isMissing = orderId === '' || (query.status === 'error' && leadsNowhere(query.error, 'orders.order.missing'));
  return { query, isMissing };
}
