import type { TimeWindow } from '../../src/shared/domain/orders/appointment-window';
import { clashIn } from '../../src/shared/domain/service/clash';
import { deliveryStart } from '../../src/shared/domain/service/deliveries';
import { END_OF_DAY } from '../../src/shared/domain/service/minutes';
import type { ServiceSettings } from '../../src/shared/domain/service/service-settings';
import { bookingsFrom } from '../../src/shared/domain/service/technicians';
import { usualWeek } from '../../src/shared/domain/service/usual-week';
import { AppError } from '../../src/shared/errors/app-error';
import { dayOf } from '../../src/shared/kernel/time';
import type { Transaction } from '../_kit/persistence/transaction';
import { bookingsWithout } from './bookings';
import { technicians } from './documents';
import { unknownTechnician, type TechnicianFacts } from './technicians';

/** A calendar read and written. */
export const BOOKING_COST = { roundTrips: 2, documentsExamined: 1 } as const;

/** The delivery of an order's goods, and who is to bring them when. */
export interface DeliveryToBook {
  readonly orderId: string;
  /** City and district, such as `石家庄市桥西区`. */
  readonly district: string;
  readonly technician: TechnicianFacts;
  readonly window: TimeWindow;
  /** The company's rules as they are now. */
  readonly service: ServiceSettings;
  readonly now: number;
}

/**
 * Gives a delivery its place in the calendar of whoever brings the goods, in the caller's transaction, so that no visit is
 * promised over it and it over no visit. The place that it had with him before is free again. Who has no calendar yet gets one.
 * @throws AppError `service.window.taken` with what leaves no room, `service.technician.not_suited` for a day that he took off
 */
export async function bookDelivery(tx: Transaction, { orderId, district, technician: facts, window, service, now }: DeliveryToBook): Promise<void> {
  const technician = (await tx.get(technicians, facts.membershipId)) ?? unknownTechnician(facts, usualWeek(service));
  if (technician.daysOff.includes(window.on)) throw new AppError('service.technician.not_suited', { lacks: 'hours' });
  const others = bookingsWithout(technician, orderId);
  const job = { minutes: service.deliveryMinutes, district };
  const startsAt = deliveryStart(others.filter(({ on }) => on === window.on), job, window, { travel: service.travelMinutes, now });
  if (startsAt === null) throw new AppError('service.window.taken', { clash: clashIn(others, job, window, service.travelMinutes) });
  const booking = { orderId, on: window.on, startsAt, endsAt: Math.min(startsAt + job.minutes, END_OF_DAY), district };
  await tx.put(technicians, { ...technician, bookings: [...bookingsFrom(others, dayOf(now)), booking] });
}
