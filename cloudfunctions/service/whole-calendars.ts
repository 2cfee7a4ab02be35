import type { Output } from '../../src/shared/contract/registry';
import { minuteOf } from '../../src/shared/domain/service/minutes';
import { MOST_TECHNICIANS } from '../../src/shared/domain/service/technicians';
import type { Reader } from '../_kit/persistence/reader';
import { deliveriesJoin, toDeliveryToCome, type OrderToDeliver } from '../orders/public';
import { technicians, type TechnicianDocument } from './documents';

/** A calendar with the orders that its technician still has to deliver. */
export interface WholeCalendar extends TechnicianDocument {
  readonly toDeliver: readonly OrderToDeliver[];
}

/** The calendars at and below an organisation, each with what its technician still has to deliver. One round trip. */
export function findWholeCalendars(db: Reader, organisationId: string): Promise<readonly WholeCalendar[]> {
  return db.aggregate<WholeCalendar>(technicians, [
    { match: { organisationPath: organisationId } },
    { sort: { _id: 1 } },
    { limit: MOST_TECHNICIANS },
    deliveriesJoin('_id', 'toDeliver'),
  ]);
}

/**
 * What somebody delivers, and when, as far as a scope sees it. What was given to him before deliveries stood in calendars takes
 * its whole window.
 */
export function deliveriesOf({ _id: membershipId, bookings, toDeliver }: WholeCalendar, scope: string): Output<'service.board.get'>['deliveries'] {
  return toDeliver.flatMap((order) => {
    const delivery = toDeliveryToCome(order, scope);
    if (delivery === null) return [];
    const { window, orderId } = delivery;
    const booked = bookings.find((booking) => booking.orderId === orderId && booking.on === window.on);
    const { startsAt, endsAt } = booked ?? { startsAt: minuteOf(window.from), endsAt: minuteOf(window.to) };
    return [{ ...delivery, membershipId, startsAt, endsAt }];
  });
}
