import type { Doer } from '../../src/shared/domain/orders/order-progress';
import type { PlateReading } from '../../src/shared/domain/orders/pieces';
import { applyCommand, doneAt, type WorkTaking } from '../../src/shared/domain/service/apply-command';
import { TRACKED_STATE } from '../../src/shared/domain/service/states';
import type { WorkOrderProgress, WorkOrderStep } from '../../src/shared/domain/service/work-order';
import { dayOf } from '../../src/shared/kernel/time';
import type { Transaction } from '../_kit/persistence/transaction';
import type { Actor } from '../_kit/runtime/context';
import { CARE_COST, NOTE_COST, noteInstallation, noteMaintained, type InstallationNote } from '../orders/in-transaction';
import { findInstallation } from '../orders/public';
import { countFinishedJob, releaseBooking } from './bookings';
import { positions, workOrders, type WorkOrderDocument, type WorkOrderFacts } from './documents';
import { stepMessages } from './messages';
import { changedWorkOrder } from './work-order-record';

/** Who acts when nobody does: a round, or the order whose goods are installed. */
export const SYSTEM_DOER = { id: 'system', name: '' } as const;

/** One look at who calls; start, the work order, its order or machine, the calendar and the position, the journal and commit. */
export const MOVE_BUDGET = {
  roundTrips: 9 + Math.max(NOTE_COST.roundTrips, CARE_COST.roundTrips),
  documentsExamined: 7 + Math.max(NOTE_COST.documentsExamined, CARE_COST.documentsExamined),
} as const;

/** Whom the timeline names: a customer who never gave a name goes by the one on the work order. */
export function doerOf({ personId, name }: Actor, { customer }: WorkOrderDocument): Doer {
  return { id: personId, name: name ?? customer.name };
}

/** What a step may bring along. */
export interface Moving {
  /** What else it writes on the work order. */
  readonly change?: Partial<WorkOrderFacts>;
  /** Of who finishes an installation: what was read off the machines, and which of the numbers is taken (`takenSerialNumber`). */
  readonly plates?: { readonly pieces: readonly PlateReading[]; readonly taken: string | null };
}

/**
 * Takes one step of a work order in the caller's transaction, with everything that goes with it: the technician's
 * calendar where he is appointed no longer, the position that nobody needs any more, the order whose goods are
 * installed, the messages and events. Who appoints somebody, or moves him, writes the new place into his calendar
 * himself (`bookings.ts`).
 * @throws AppError as `applyCommand` and, of an installation, as `noteInstallation`
 */
export async function moveWorkOrder(
  tx: Transaction,
  workOrder: WorkOrderDocument,
  step: WorkOrderStep,
  taking: WorkTaking,
  { change = {}, plates }: Moving = {},
): Promise<WorkOrderDocument> {
  const current = step.command === 'depart' ? await caughtUp(tx, workOrder) : workOrder;
  const stepped = changedWorkOrder(current, { ...withoutGuests(applyCommand(current, step, taking)), ...change });
  const installed = await tellOrder(tx, current, stepped, { step, taking, plates });
  const moved = changedWorkOrder(stepped, { applianceIds: [...stepped.applianceIds, ...installed] });
  await tidyUp(tx, current, moved, step, doneAt(current, taking));
  await tx.put(workOrders, moved);
  for (const message of stepMessages(current, moved, step, taking.by.id)) tx.emit(message);
  if (step.command === 'finish') tx.emit({ type: 'work_order.finished', workOrderId: moved._id });
  if (step.command === 'close') tx.emit({ type: 'work_order.closed', workOrderId: moved._id });
  return moved;
}

/** Whom a technician let in he let in for this visit: once he is gone, so are they. */
function withoutGuests(progress: WorkOrderProgress): Partial<WorkOrderFacts> {
  return progress.appointment === null ? { ...progress, guests: [] } : progress;
}

/** The goods may have come a moment ago: the order itself knows before its event does. */
async function caughtUp(tx: Transaction, workOrder: WorkOrderDocument): Promise<WorkOrderDocument> {
  const { order } = workOrder;
  if (order === null || order.delivered) return workOrder;
  const live = await findInstallation(tx, order.orderId);
  return live === null ? workOrder : changedWorkOrder(workOrder, { order: { ...order, delivered: live.delivered, needed: live.needed } });
}

interface Told {
  readonly step: WorkOrderStep;
  readonly taking: WorkTaking;
  readonly plates: Moving['plates'];
}

/** @returns the machines that it brings into use */
async function tellOrder(tx: Transaction, before: WorkOrderDocument, after: WorkOrderDocument, told: Told): Promise<readonly string[]> {
  const note = noteOf(before, after, told);
  if (before.order === null || note === null) return [];
  const { by } = told.taking;
  return noteInstallation(tx, before.order.orderId, note, { by, at: doneAt(before, told.taking) });
}

function noteOf(before: WorkOrderDocument, after: WorkOrderDocument, { step, plates }: Told): InstallationNote | null {
  switch (step.command) {
    case 'dispatch':
    case 'reschedule': {
      if (after.appointment === null) return null;
      const { window, name: personName, phone: personPhone, membershipId: assigneeId } = after.appointment;
      return { command: 'schedule_installation', appointment: { window, personName, personPhone, assigneeId } };
    }
    case 'decline':
    case 'pause':
      return before.appointment === null ? null : { command: 'postpone_installation', reason: step.reason };
    case 'finish':
      return plates === undefined ? null : { command: 'complete_installation', ...plates };
    default:
      return null;
  }
}

async function tidyUp(tx: Transaction, before: WorkOrderDocument, after: WorkOrderDocument, { command }: WorkOrderStep, at: number): Promise<void> {
  const { _id: workOrderId, assigneeId } = before;
  if (assigneeId !== null && after.assigneeId !== assigneeId) await releaseBooking(tx, assigneeId, workOrderId);
  if (before.state === TRACKED_STATE) await tx.remove(positions, workOrderId);
  if (command !== 'finish') return;
  await countFinishedJob(tx, after, at);
  if (after.kind === 'maintenance') for (const applianceId of after.applianceIds) await noteMaintained(tx, applianceId, dayOf(at));
}
