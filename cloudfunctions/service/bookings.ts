import type { TimeWindow } from '../../src/shared/domain/orders/appointment-window';
import { clashIn } from '../../src/shared/domain/service/clash';
import { placeUsed } from '../../src/shared/domain/service/place-used';
import { jobMinutes } from '../../src/shared/domain/service/service-rules';
import type { ServiceSettings } from '../../src/shared/domain/service/service-settings';
import { startIn } from '../../src/shared/domain/service/slots';
import { bookingsFrom, jobOf, lacksFor, workDayOf } from '../../src/shared/domain/service/technicians';
import { AppError } from '../../src/shared/errors/app-error';
import { assert } from '../../src/shared/kernel/assert';
import { dayOf } from '../../src/shared/kernel/time';
import type { Transaction } from '../_kit/persistence/transaction';
import { technicians, type TechnicianDocument, type WorkOrderDocument } from './documents';
import { demandOf } from './work-order-record';

/** Takes a visit, or an order's delivery, out of a technician's calendar, in the caller's transaction. */
export async function releaseBooking(tx: Transaction, membershipId: string, jobId: string): Promise<void> {
  const technician = await tx.get(technicians, membershipId);
  if (technician === null) return;
  await tx.put(technicians, { ...technician, bookings: bookingsWithout(technician, jobId) });
}

/** A window of a job that somebody is to take, by the rules of now. */
export interface Booking {
  readonly window: TimeWindow;
  readonly service: ServiceSettings;
  readonly now: number;
}

/**
 * Gives a job its place in a technician's calendar, in the caller's transaction: the first minute of the window at which he
 * is free for the whole of it. A place that it had with him before is free again.
 * @throws AppError `service.technician.missing`, `service.technician.not_suited`, `service.window.taken`
 */
export async function book(
  tx: Transaction,
  workOrder: WorkOrderDocument,
  membershipId: string,
  { window, service, now }: Booking,
): Promise<{ readonly startsAt: number; readonly endsAt: number }> {
  const { workOrderId, ...demand } = demandOf(workOrder);
  const { kind, category, district, machines } = demand;
  const technician = await tx.get(technicians, membershipId);
  if (technician === null) throw new AppError('service.technician.missing');
  const lacks = lacksFor(technician, demand);
  if (lacks !== null) throw new AppError('service.technician.not_suited', { lacks });
  const day = workDayOf(technician, window.on, workOrderId);
  if (day === null) throw new AppError('service.technician.not_suited', { lacks: 'hours' });
  const minutes = jobMinutes(service, kind, category, machines);
  const startsAt = startIn(day, { minutes, district }, window, { travel: service.travelMinutes, now });
  if (startsAt === null) {
    const clash = clashIn(bookingsWithout(technician, workOrderId), { minutes, district }, window, service.travelMinutes);
    throw new AppError('service.window.taken', { clash });
  }
  const booking = { workOrderId, on: window.on, startsAt, endsAt: startsAt + minutes, district };
  const bookings = [...bookingsFrom(bookingsWithout(technician, workOrderId), dayOf(now)), booking];
  await tx.put(technicians, { ...technician, bookings });
  return { startsAt, endsAt: booking.endsAt };
}

/** Everything that a technician has to do but one visit or delivery. */
export function bookingsWithout({ bookings }: TechnicianDocument, jobId: string): TechnicianDocument['bookings'] {
  return bookings.filter((booking) => jobOf(booking) !== jobId);
}

/**
 * A job more that he did. Of its place in the calendar what it took stays, as what the day was, and the rest is free. In the
 * caller's transaction.
 */
export async function countFinishedJob(tx: Transaction, { _id, appointment, timeline }: WorkOrderDocument, finishedAt: number): Promise<void> {
  assert(appointment !== null, 'somebody finished it');
  const technician = await tx.get(technicians, appointment.membershipId);
  if (technician === null) return;
  const begunAt = timeline.findLast(({ command }) => command === 'begin')?.at ?? finishedAt;
  const bookings = technician.bookings.map((booking) => (jobOf(booking) === _id ? placeUsed(booking, { begunAt, finishedAt }) : booking));
  await tx.put(technicians, { ...technician, bookings, jobsDone: technician.jobsDone + 1 });
}
