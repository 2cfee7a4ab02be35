import { atMost } from '../../_kit/persistence/conditions';
import { action } from '../../_kit/runtime/action';
import { workOrders } from '../documents';
import { moveWorkOrder, SYSTEM_DOER } from '../move-work-order';

/** Work orders of one round; the next one takes the others. */
const BATCH = 20;

/** Finished jobs that nobody rated in time are over (C8). */
export const closeUnrated = action('service.unrated.close', { roundTrips: 300, documentsExamined: 500 }, async (_input, ctx) => {
  const { db, now, log } = ctx;
  const due = await db.find(workOrders, { where: { closeAt: atMost(now) }, orderBy: [['closeAt', 'asc']], limit: BATCH });
  const counts = { closed: 0, failed: 0 };
  for (const { _id: workOrderId } of due) {
    try {
      await ctx.transactOnce(`close:${workOrderId}`, async (tx) => {
        const workOrder = await tx.get(workOrders, workOrderId);
        if (workOrder === null || workOrder.closeAt === null) return;
        const taking = { by: SYSTEM_DOER, parties: ['system'], at: now, receivedAt: now } as const;
        await moveWorkOrder(tx, workOrder, { command: 'close' }, taking, { change: { closeAt: null } });
      });
      counts.closed += 1;
    } catch (error) {
      counts.failed += 1;
      log.error('work order not closed', error, { workOrderId });
    }
  }
  // When all failed, another round at once would fail in the same way.
  return { closed: counts.closed, finished: due.length < BATCH || counts.failed === due.length };
});
