import type { TimeWindow } from '../../src/shared/domain/orders/appointment-window';
import { countPieces } from '../../src/shared/domain/orders/pieces';
import { minuteOf } from '../../src/shared/domain/service/minutes';
import { jobMinutes } from '../../src/shared/domain/service/service-rules';
import type { ServiceSettings } from '../../src/shared/domain/service/service-settings';
import { earliestStart } from '../../src/shared/domain/service/slots';
import { bookingsFrom, districtOf, workDayOf } from '../../src/shared/domain/service/technicians';
import { AppError } from '../../src/shared/errors/app-error';
import { assert } from '../../src/shared/kernel/assert';
import { dayOf, timeOfDay } from '../../src/shared/kernel/time';
import type { Transaction } from '../_kit/persistence/transaction';
import { technicians, type TechnicianDocument, type WorkOrderDocument } from './documents';

/** Takes a job out of a technician's calendar, in the caller's transaction. */
export async function releaseBooking(tx: Transaction, membershipId: string, workOrderId: string): Promise<void> {
  const technician = await tx.get(technicians, membershipId);
  if (technician === null) return;
  await tx.put(technicians, { ...technician, bookings: without(technician, workOrderId) });
}

/**
 * Moves a job in the calendar of who is appointed, in the caller's transaction.
 * @returns from when to when it is his now
 * @throws AppError `service.window.taken` when he is not free in the window, or off
 */
export async function moveBooking(
  tx: Transaction,
  workOrder: WorkOrderDocument,
  { window, service, now }: { readonly window: TimeWindow; readonly service: ServiceSettings; readonly now: number },
): Promise<{ readonly startsAt: number; readonly endsAt: number }> {
  const { _id: workOrderId, appointment, kind, machine, place, pieces } = workOrder;
  assert(appointment !== null, 'only an appointment is moved');
  const technician = await tx.get(technicians, appointment.membershipId);
  const day = technician === null ? null : workDayOf(technician, window.on, workOrderId);
  const job = { minutes: jobMinutes(service, kind, machine.category, Math.max(1, countPieces(pieces))), district: districtOf(place) };
  const notBefore = window.on === dayOf(now) ? minuteOf(timeOfDay(now)) : 0;
  const within = { from: minuteOf(window.from), to: minuteOf(window.to) };
  const startsAt = day === null ? null : earliestStart(day, job, within, { travel: service.travelMinutes, notBefore });
  if (technician === null || startsAt === null) throw new AppError('service.window.taken');
  const booking = { workOrderId, on: window.on, startsAt, endsAt: startsAt + job.minutes, district: job.district };
  await tx.put(technicians, { ...technician, bookings: [...bookingsFrom(without(technician, workOrderId), dayOf(now)), booking] });
  return { startsAt, endsAt: booking.endsAt };
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
