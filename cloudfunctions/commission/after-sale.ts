import type { Reader } from '../_kit/persistence/reader';
import { ordersComplainedOf } from '../care/public';
import { ordersAskedBack } from '../orders/public';
import { ordersInRepair } from '../service/public';

/**
 * Of these orders, those of which somebody asks a refund, complains, or wants something repaired. Three queries, which
 * find what is open: the orders themselves are not read.
 */
export async function ordersInAfterSale(db: Reader, orderIds: readonly string[]): Promise<ReadonlySet<string>> {
  if (orderIds.length === 0) return new Set();
  const found = await Promise.all([ordersAskedBack, ordersComplainedOf, ordersInRepair].map((look) => look(db, orderIds)));
  return new Set(found.flatMap((open) => [...open]));
}
