import { applyCommand, type WorkTaking } from '../../src/shared/domain/service/apply-command';
import { TRACKED_STATE, type WorkOrderCommand } from '../../src/shared/domain/service/states';
import type { WorkOrderStep } from '../../src/shared/domain/service/work-order';
import type { Transaction } from '../_kit/persistence/transaction';
import { countFinishedJob, releaseBooking } from './bookings';
import { positions, workOrders, type WorkOrderDocument, type WorkOrderFacts } from './documents';
import { changedWorkOrder } from './work-order-record';

/**
 * Takes one step of a work order in the caller's transaction, with everything that goes with it: the technician's
 * calendar where he is appointed no longer, the position that nobody needs any more, the order whose goods are
 * installed, the messages and events. Who appoints somebody, or moves him, writes the new place into his calendar first
 * (`bookings.ts`).
 * @param change what else the step writes on the work order
 * @throws AppError as `applyCommand`
 */
export async function moveWorkOrder(
  tx: Transaction,
  workOrder: WorkOrderDocument,
  step: WorkOrderStep,
  taking: WorkTaking,
  change: Partial<WorkOrderFacts> = {},
): Promise<WorkOrderDocument> {
  const progress = applyCommand(workOrder, step, taking);
  const moved = changedWorkOrder(workOrder, { ...progress, ...change });
  await tidyUp(tx, workOrder, moved, step.command);
  await tx.put(workOrders, moved);
  return moved;
}

async function tidyUp(tx: Transaction, before: WorkOrderDocument, after: WorkOrderDocument, command: WorkOrderCommand): Promise<void> {
  const { _id: workOrderId, assigneeId } = before;
  if (assigneeId !== null && after.assigneeId !== assigneeId) await releaseBooking(tx, assigneeId, workOrderId);
  if (before.state === TRACKED_STATE) await tx.remove(positions, workOrderId);
  if (command === 'finish') await countFinishedJob(tx, after);
}
