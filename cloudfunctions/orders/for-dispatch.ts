import { addressLine } from '../../src/shared/domain/orders/masking';
import { openVisit, type OpenVisit } from '../../src/shared/domain/orders/visits';
import type { Stage } from '../_kit/persistence/reader';
import { orders, type OrderDocument } from './documents';

/** An order whose delivery somebody on the company's list has before him, as it is read together with him. */
export type OrderToDeliver = OrderDocument;

/** Joins the orders that somebody still has to deliver: for who reads calendars. `localField` names his membership. */
export function deliveriesJoin(localField: string, as: string): Stage {
  return { join: { from: orders, localField, foreignField: 'assigneeIds', as } };
}

/** What a dispatcher's board shows of a delivery. */
export interface DeliveryToCome extends Pick<OpenVisit, 'state'> {
  readonly orderId: string;
  readonly customerName: string;
  readonly addressLine: string;
  readonly window: OpenVisit['appointment']['window'];
}

/** Null for what nobody has before him any more, and for what a scope does not see. */
export function toDeliveryToCome(order: OrderToDeliver, scope: string): DeliveryToCome | null {
  const visit = openVisit(order);
  if (visit === null || !order.scopes.includes(scope)) return null;
  const { _id: orderId, customer, address } = order;
  return { orderId, customerName: customer.name, addressLine: addressLine(address), state: visit.state, window: visit.appointment.window };
}
