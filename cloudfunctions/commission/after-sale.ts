import type { Reader } from '../_kit/persistence/reader';
import { ordersComplainedOf } from '../care/public';
import { findAfterSale } from '../orders/public';
import { appliancesInRepair } from '../service/public';

/** Of these orders, those of which somebody asks a refund, complains, or wants something repaired. At most four queries. */
export async function ordersInAfterSale(db: Reader, orderIds: readonly string[]): Promise<ReadonlySet<string>> {
  if (orderIds.length === 0) return new Set();
  const [cases, complained] = await Promise.all([findAfterSale(db, orderIds), ordersComplainedOf(db, orderIds)]);
  const inRepair = await appliancesInRepair(db, [...cases.values()].flatMap(({ applianceIds }) => applianceIds));
  const open = [...cases].filter(([, { refundOpen, applianceIds }]) => refundOpen || applianceIds.some((id) => inRepair.has(id)));
  return new Set([...complained, ...open.map(([orderId]) => orderId)]);
}
