import { assert } from '../../src/shared/kernel/assert';
import type { Transaction } from '../_kit/persistence/transaction';
import { technicians, type TechnicianDocument, type WorkOrderDocument } from './documents';

/** Takes a job out of a technician's calendar, in the caller's transaction. */
export async function releaseBooking(tx: Transaction, membershipId: string, workOrderId: string): Promise<void> {
  const technician = await tx.get(technicians, membershipId);
  if (technician === null) return;
  await tx.put(technicians, { ...technician, bookings: without(technician, workOrderId) });
}

function without({ bookings }: TechnicianDocument, workOrderId: string): TechnicianDocument['bookings'] {
  return bookings.filter((booking) => booking.workOrderId !== workOrderId);
}

/** A job more that he did; its place in the calendar stays, as what the day was. In the caller's transaction. */
export async function countFinishedJob(tx: Transaction, { appointment }: WorkOrderDocument): Promise<void> {
  assert(appointment !== null, 'somebody finished it');
  const technician = await tx.get(technicians, appointment.membershipId);
  if (technician === null) return;
  await tx.put(technicians, { ...technician, jobsDone: technician.jobsDone + 1 });
}
