import { useQuery, type QueryOptions } from '../../api/use-query';
import type { AnyErrorCode } from '../../api/api-error';
import type { OrderView } from './view-model';

/** A link without its order, with a wrong one, or with somebody else's: for who holds it there is no such order. */
const MISSING: readonly AnyErrorCode[] = ['orders.order.missing', 'request.invalid'];

/** The order of a page that is opened with its id. @param orderId empty when the link names none */
export function useOrder(orderId: string, options: QueryOptions<OrderView> = {}) {
  const query = useQuery('orders.order.get', orderId === '' ? null : { orderId }, options);
  const isMissing = orderId === '' || (query.status === 'error' && MISSING.includes(query.error.code));
  return { query, isMissing };
}
