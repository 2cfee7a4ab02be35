import { openVisit } from '../../src/shared/domain/orders/visits';
import { districtOf } from '../../src/shared/domain/service/technicians';
import { assert } from '../../src/shared/kernel/assert';
import type { Transaction } from '../_kit/persistence/transaction';
import { bookDelivery, releaseBooking } from '../service/in-transaction';
import type { Sent } from './appointment';
import type { OrderDocument } from './documents';

/** A delivery takes its technician's time as a visit does: it stands in the same calendar. */

/**
 * Frees the time of whoever has this delivery no longer: it was given to somebody else, brought, failed or cancelled. In the
 * caller's transaction.
 */
export async function freeCalendar(tx: Transaction, before: OrderDocument, after: OrderDocument): Promise<void> {
  const gone = before.assigneeIds.filter((membershipId) => !after.assigneeIds.includes(membershipId));
  for (const membershipId of gone) await releaseBooking(tx, membershipId, before._id);
}

/** Takes the time of whom the delivery was just given to, in the caller's transaction. @throws AppError as `bookDelivery` */
export async function occupyCalendar(tx: Transaction, order: OrderDocument, { technician, service, now }: Sent & { readonly now: number }): Promise<void> {
  const visit = openVisit(order);
  assert(visit !== null, 'a delivery that was given to somebody is to come');
  const { window } = visit.appointment;
  await bookDelivery(tx, { orderId: order._id, district: districtOf(order.address), technician, window, service, now });
}
