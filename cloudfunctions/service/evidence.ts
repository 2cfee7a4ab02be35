import { isAtTheDoor } from '../../src/shared/domain/service/allowed-commands';
import { AppError } from '../../src/shared/errors/app-error';
import type { Transaction } from '../_kit/persistence/transaction';
import type { Actor } from '../_kit/runtime/context';
import type { WorkOrderDocument } from './documents';
import { ownJob } from './repository';

/** One look at who calls; start, the job read and written, journal and commit. */
export const RECORD_BUDGET = { roundTrips: 6, documentsExamined: 3 } as const;

/** A job has a bounded number of records, so that its document stays one. */
export const MOST_RECORDS = 90;

/**
 * A job of the acting technician in which something may be recorded now.
 * @throws AppError `service.work_order.missing`, `service.work_order.command_not_allowed`
 */
export async function recordableJob(tx: Transaction, actor: Actor, workOrderId: string): Promise<WorkOrderDocument> {
  const workOrder = await ownJob(tx, actor, workOrderId);
  const { state, done } = workOrder;
  if (!isAtTheDoor(state) || done.length >= MOST_RECORDS) {
    throw new AppError('service.work_order.command_not_allowed', { command: 'record', state });
  }
  return workOrder;
}
