import { weekdayOf } from '../../kernel/time';
import type { ProductCategory } from '../catalog/categories';
import type { MinuteOfDay } from './minutes';
import type { Busy, WorkDay } from './slots';
import type { ServiceKind } from './states';

/** From when to when somebody works on a day; null is a day off. */
export type DayHours = { readonly from: MinuteOfDay; readonly to: MinuteOfDay } | null;

/** What a technician can do, where and when. */
export interface TechnicianProfile {
  readonly categories: readonly ProductCategory[];
  readonly kinds: readonly ServiceKind[];
  /** City and district, such as `石家庄市桥西区`, or a whole city; none: everywhere. */
  readonly areas: readonly string[];
  /** From Monday on. */
  readonly week: readonly DayHours[];
  /** `YYYY-MM-DD` */
  readonly daysOff: readonly string[];
  /** Whether jobs are given to him at all. */
  readonly active: boolean;
}

/** A visit in a technician's calendar. */
interface VisitBooking extends Busy {
  readonly on: string;
  readonly workOrderId: string;
  readonly orderId?: undefined;
}

/** A delivery of an order's goods that was given to him. */
interface DeliveryBooking extends Busy {
  readonly on: string;
  readonly orderId: string;
  readonly workOrderId?: undefined;
}

/** What takes a technician's time. */
export type Booking = VisitBooking | DeliveryBooking;

/** The work order, or the order that is delivered. */
export const jobOf = (booking: Booking): string => booking.orderId ?? booking.workOrderId;

/** Technicians in one list; the largest agents have some dozens. */
export const MOST_TECHNICIANS = 200;

/** What kind of job where. */
export interface Demand {
  readonly kind: ServiceKind;
  readonly category: ProductCategory;
  readonly district: string;
}

/** What somebody lacks for a job; null when he is suited. */
export function lacksFor(profile: TechnicianProfile, { kind, category, district }: Demand): 'skill' | 'area' | null {
  if (!profile.active || !profile.kinds.includes(kind) || !profile.categories.includes(category)) return 'skill';
  return profile.areas.length === 0 || profile.areas.some((area) => district.startsWith(area)) ? null : 'area';
}

const DAYS_OF_WEEK = 7;

/** Sunday is the last day of the week, and the first of `weekdayOf`. */
const positionInWeek = (on: string): number => (weekdayOf(on) + DAYS_OF_WEEK - 1) % DAYS_OF_WEEK;

/** A technician's hours on a day; null when he is off. */
export function hoursOn({ week, daysOff }: Pick<TechnicianProfile, 'week' | 'daysOff'>, on: string): DayHours {
  return daysOff.includes(on) ? null : (week[positionInWeek(on)] ?? null);
}

/**
 * A technician's day with what he has to do in it; null when he is off.
 * @param except a job that is just being moved: its own place is free for it
 */
export function workDayOf(
  technician: Pick<TechnicianProfile, 'week' | 'daysOff'> & { readonly bookings: readonly Booking[] },
  on: string,
  except?: string,
): WorkDay | null {
  const hours = hoursOn(technician, on);
  if (hours === null) return null;
  const busy = technician.bookings.filter((booking) => booking.on === on && jobOf(booking) !== except);
  return { ...hours, busy };
}

/**
 * Bookings from a day on that lie outside of the hours that somebody works: they were given away before he was off. Deliveries
 * are made in the evening and on Sundays, too: of those only what lies on a day that he took off.
 */
export function clashesFrom(technician: Pick<TechnicianProfile, 'week' | 'daysOff'> & { readonly bookings: readonly Booking[] }, today: string): readonly Booking[] {
  return bookingsFrom(technician.bookings, today).filter(({ on, startsAt, endsAt, orderId }) => {
    if (orderId !== undefined) return technician.daysOff.includes(on);
    const hours = hoursOn(technician, on);
    return hours === null || startsAt < hours.from || endsAt > hours.to;
  });
}

/** Bookings that lie before a day are over: the work orders remember them. */
export function bookingsFrom(bookings: readonly Booking[], today: string): readonly Booking[] {
  return bookings.filter(({ on }) => on >= today);
}

/** `石家庄市桥西区` */
export function districtOf({ city, district }: { readonly city: string; readonly district: string }): string {
  return `${city}${district}`;
}
