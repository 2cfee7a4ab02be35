import { oneOf } from '../_kit/persistence/conditions';
import type { Reader } from '../_kit/persistence/reader';
import { complaints } from './documents';

/** More complaints about the orders of one look are not looked at: one is enough. */
const MOST_COMPLAINTS = 200;

/** Which of these orders somebody complains about, and it is not closed. One query. */
export async function ordersComplainedOf(db: Reader, orderIds: readonly string[]): Promise<ReadonlySet<string>> {
  const open = await db.find(complaints, { where: { orderId: oneOf(orderIds), phase: 'open' }, limit: MOST_COMPLAINTS });
  return new Set(open.flatMap(({ orderId }) => orderId ?? []));
}
