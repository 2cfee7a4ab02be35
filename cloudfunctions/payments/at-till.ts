import type { Reader } from '../_kit/persistence/reader';
import { ID_PREFIXES } from '../_kit/runtime/ids';
import type { OrganisationFacts } from '../identity/public';
import type { OrderForMoney } from '../orders/public';
import { findTill } from '../retailers/public';

/**
 * The retailer at whose till an order may be paid: the one whose counter sold it. Null for every other order, and for what
 * else is paid like one. One round trip.
 */
export async function tillOfOrder(db: Reader, { orderId, organisationPath }: Pick<OrderForMoney, 'orderId' | 'organisationPath'>): Promise<OrganisationFacts | null> {
  const seller = organisationPath.at(-1);
  if (seller === undefined || !orderId.startsWith(`${ID_PREFIXES.order}_`)) return null;
  return findTill(db, seller);
}
