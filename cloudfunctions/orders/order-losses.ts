import type { OrderCourse } from '../../src/shared/domain/care/complaint-outcome';
import type { Reader } from '../_kit/persistence/reader';
import { orders } from './documents';
import { refundsOf } from './refund-record';

/** An order is refunded once, seldom more often. */
const MOST_REFUNDS = 50;

/** What was taken back of an order, and when; null when there is none. Two round trips at once. */
export async function findOrderCourse(db: Reader, orderId: string): Promise<OrderCourse | null> {
  const [order, asked] = await Promise.all([db.get(orders, orderId), refundsOf(db, orderId, MOST_REFUNDS)]);
  if (order === null) return null;
  const { payableFen, state, timeline, lines } = order;
  const cancel = state === 'cancelled' ? timeline.filter(({ command }) => command === 'cancel').at(-1) : undefined;
  const approved = asked.filter((refund) => refund.state === 'approved' && refund.decidedAt !== null);
  const isGone = lines.every(({ quantity, refundedPieces }) => refundedPieces >= quantity);
  // The newest refund with pieces took the last of them.
  const last = approved.find((refund) => refund.lines.some(({ quantity }) => quantity > 0));
  const refunds = approved.map((refund) => ({ at: refund.decidedAt ?? 0, refundFen: refund.refundFen, leavesNothing: isGone && refund === last }));
  return { payableFen, cancelledAt: cancel?.at ?? null, refunds };
}
