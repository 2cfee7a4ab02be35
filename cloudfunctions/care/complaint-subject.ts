import { addressLine, maskedAddressLine } from '../../src/shared/domain/orders/masking';
import { AppError } from '../../src/shared/errors/app-error';
import { workTitle } from '../../src/text/work-title';
import type { Reader } from '../_kit/persistence/reader';
import type { Actor } from '../_kit/runtime/context';
import { findHeadquarters } from '../identity/public';
import { findOrderForCare } from '../orders/public';
import { findWorkOrderForCare, machinesOf } from '../service/public';
import type { ComplaintFacts } from './documents';

/** What a complaint takes over from the visit or order that it is about. */
export type ComplaintSubject = Pick<
  ComplaintFacts,
  'subject' | 'workOrderId' | 'orderId' | 'machineIds' | 'addressLine' | 'customerPlace' | 'staffName' | 'technicianId' | 'organisationPath'
>;

interface About {
  readonly workOrderId: string | null;
  readonly orderId: string | null;
}

/**
 * What a complaint is about: a visit, else an order, else nothing that was bought here. One round trip.
 * @param side as whom the actor complains or writes a complaint down
 * @throws AppError `service.work_order.missing`, `orders.order.missing`, also for somebody else's; `auth.forbidden` for
 * staff who complain of a customer's visit as if it were theirs, and the other way round
 */
export async function complaintSubject(db: Reader, actor: Actor, about: About, side: 'customer' | 'staff'): Promise<ComplaintSubject> {
  if (about.workOrderId !== null) return ofWorkOrder(db, actor, about.workOrderId, side);
  if (about.orderId !== null) return ofOrder(db, actor, about.orderId, side);
  const organisationPath = actor.acting !== null && side === 'staff' ? actor.acting.organisationPath : (await findHeadquarters(db)).path;
  return { subject: '', workOrderId: null, orderId: null, machineIds: [], addressLine: '', customerPlace: '', staffName: '', technicianId: null, organisationPath };
}

async function ofWorkOrder(db: Reader, actor: Actor, workOrderId: string, side: 'customer' | 'staff'): Promise<ComplaintSubject> {
  const found = await findWorkOrderForCare(db, actor, workOrderId);
  if (found === null || found.relation === 'guest') throw new AppError('service.work_order.missing');
  const { workOrder, relation, mayRate } = found;
  if (side === 'customer' ? !mayRate : relation === 'customer') throw new AppError('auth.forbidden');
  const { order, place, appointment, organisationPath } = workOrder;
  return {
    subject: workTitle(workOrder),
    workOrderId,
    orderId: order?.orderId ?? null,
    machineIds: machinesOf(workOrder),
    addressLine: addressLine(place),
    customerPlace: mayRate ? addressLine(place) : maskedAddressLine(place),
    staffName: appointment?.name ?? '',
    technicianId: appointment?.membershipId ?? null,
    organisationPath,
  };
}

async function ofOrder(db: Reader, actor: Actor, orderId: string, side: 'customer' | 'staff'): Promise<ComplaintSubject> {
  const order = await findOrderForCare(db, actor, orderId);
  if (order === null) throw new AppError('orders.order.missing');
  if (!(side === 'customer' ? order.participant : order.staff)) throw new AppError('auth.forbidden');
  const { title: subject, addressLine: whole, shownPlace, sellerName: staffName, organisationPath, machineIds } = order;
  const customerPlace = side === 'customer' ? shownPlace : whole;
  return { subject, workOrderId: null, orderId, machineIds, addressLine: whole, customerPlace, staffName, technicianId: null, organisationPath };
}
