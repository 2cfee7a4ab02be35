import { DISPATCH_ROLES } from '../../../src/shared/domain/roles';
import { aboveUpTo } from '../../_kit/persistence/conditions';
import { action } from '../../_kit/runtime/action';
import type { CommandContext } from '../../_kit/runtime/context';
import { findHolders, MOST_HOLDERS } from '../../identity/public';
import { workOrders, type WorkOrderDocument } from '../documents';
import { overdueMessages } from '../messages';
import { changedWorkOrder } from '../work-order-record';

/** Visits of one round; the next one takes the others. */
const BATCH = 20;

/** Tells of every visit that nobody brings to an end, once for each time it was promised; from then on it waits for a dispatcher. */
export const tellOverdue = action(
  'service.overdue.tell',
  { roundTrips: 5 + 7 * BATCH, documentsExamined: 5 + (4 + MOST_HOLDERS) * BATCH },
  async (_input, ctx) => {
    const { db, now, log } = ctx;
    const due = await db.find(workOrders, { where: { tellOverdueAt: aboveUpTo(0, now) }, orderBy: [['tellOverdueAt', 'asc']], limit: BATCH });
    const counts = { told: 0, failed: 0 };
    for (const workOrder of due) {
      try {
        if (await tell(ctx, workOrder)) counts.told += 1;
      } catch (error) {
        counts.failed += 1;
        log.error('nobody told of an overdue visit', error, { workOrderId: workOrder._id });
      }
    }
    // When all failed, another round at once would fail in the same way.
    return { told: counts.told, finished: due.length < BATCH || counts.failed === due.length };
  },
);

/** @returns false when somebody was quicker than the round */
async function tell(ctx: CommandContext, { _id: workOrderId, tellOverdueAt, organisationPath }: WorkOrderDocument): Promise<boolean> {
  const dispatcherIds = await findHolders(ctx.db, DISPATCH_ROLES, organisationPath);
  return ctx.transactOnce(`overdue:${workOrderId}:${String(tellOverdueAt)}`, async (tx) => {
    const current = await tx.get(workOrders, workOrderId);
    if (current === null || current.tellOverdueAt === null || current.tellOverdueAt !== tellOverdueAt) return false;
    const told = changedWorkOrder(current, { toldOverdueAt: tellOverdueAt });
    await tx.put(workOrders, told);
    for (const message of overdueMessages(told, dispatcherIds)) tx.emit(message);
    return true;
  });
}
