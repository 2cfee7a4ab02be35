import { isAtTheDoor } from '../../src/shared/domain/service/allowed-commands';
import { doneAt } from '../../src/shared/domain/service/apply-command';
import { mayStillProve } from '../../src/shared/domain/service/appointment-seen';
import { AppError } from '../../src/shared/errors/app-error';
import type { Transaction } from '../_kit/persistence/transaction';
import type { CommandContext } from '../_kit/runtime/context';
import { workOrders, type WorkOrderDocument } from './documents';
import { checkedOwn } from './repository';

/** One look at who calls; start, the job read and written, journal and commit. */
export const RECORD_BUDGET = { roundTrips: 6, documentsExamined: 3 } as const;

/** A job has a bounded number of records, so that its document stays one. */
const MOST_RECORDS = 90;

export interface Recording {
  readonly workOrderId: string;
  /** When it was done, as the phone says. */
  readonly at: number;
  /** The appointment under which it was done, as `ownJob`. */
  readonly appointedAt?: number | undefined;
}

/** The job in which something may be recorded, and when that was done. */
export interface Recordable {
  readonly workOrder: WorkOrderDocument;
  readonly at: number;
}

/**
 * A job in which the acting technician may record something: at the door of his own, or what he did without signal before
 * the appointment ended (`mayStillProve`).
 * @throws AppError as `ownJob`; `service.work_order.command_not_allowed`
 */
export async function recordableJob(tx: Transaction, { actor, now }: CommandContext, { workOrderId, at, appointedAt }: Recording): Promise<Recordable> {
  const known = await tx.get(workOrders, workOrderId);
  const isLate = known !== null && appointedAt !== undefined && mayStillProve(known, actor.personId, appointedAt);
  const workOrder = isLate ? known : checkedOwn(known, actor, appointedAt);
  const { state, done } = workOrder;
  if ((!isLate && !isAtTheDoor(state)) || done.length >= MOST_RECORDS) {
    throw new AppError('service.work_order.command_not_allowed', { command: 'record', state });
  }
  return { workOrder, at: doneAt(workOrder, { at, receivedAt: now }, isLate ? appointedAt : undefined) };
}
