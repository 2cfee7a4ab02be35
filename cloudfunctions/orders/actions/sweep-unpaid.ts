import { atMost } from '../../_kit/persistence/conditions';
import { action } from '../../_kit/runtime/action';
import type { CommandContext } from '../../_kit/runtime/context';
import { readSettings } from '../../settings/public';
import { carryOutCancel } from '../carry-out-cancel';
import { orders } from '../documents';
import { changedOrder } from '../order-record';
import { isUnpaidPurchase } from '../unpaid-purchase';

/** Orders of one round; the next one takes the others. */
const BATCH = 20;
const GIVEN_UP = { by: { id: 'system', name: '' }, reason: '一直没有付款，已自动取消' } as const;

/** Purchases in the mall for which nobody paid anything in time: their stock is free again. */
export const sweepUnpaid = action(
  'orders.unpaid.sweep',
  { roundTrips: 500, documentsExamined: 1_000 },
  async (_input, ctx) => {
    const where = { payBy: atMost(ctx.now) };
    const due = await ctx.db.find(orders, { where, orderBy: [['payBy', 'asc']], limit: BATCH });
    const { returnedDays } = (await readSettings(ctx.db, ['points'])).values.points;
    const counts = { cancelled: 0, failed: 0 };
    for (const { _id: orderId } of due) {
      try {
        if (await giveUp(orderId, returnedDays, ctx)) counts.cancelled += 1;
      } catch (error) {
        counts.failed += 1;
        ctx.log.error('unpaid order not given up', error, { orderId });
      }
    }
    // When all failed, another round at once would fail in the same way.
    return { cancelled: counts.cancelled, finished: due.length < BATCH || counts.failed === due.length };
  },
);

/** One order in a transaction of its own; one that was paid meanwhile, or moved on, is only not looked at again. */
function giveUp(orderId: string, returnedDays: number, ctx: CommandContext): Promise<boolean> {
  const { now } = ctx;
  return ctx.transactOnce(`give-up:${orderId}`, async (tx) => {
    const order = await tx.get(orders, orderId);
    if (order === null || order.payBy === null) return false;
    if (await isUnpaidPurchase(tx, order)) {
      await carryOutCancel(tx, order, { ...GIVEN_UP, at: now, returnedDays });
      return true;
    }
    await tx.put(orders, changedOrder(order, { payBy: null }));
    return false;
  });
}
