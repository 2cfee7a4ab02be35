import { contactFor } from '../../src/shared/domain/orders/contact-access';
import { addressLine } from '../../src/shared/domain/orders/masking';
import { relationOf } from '../../src/shared/domain/orders/participants';
import type { Reader } from '../_kit/persistence/reader';
import type { Actor } from '../_kit/runtime/context';
import { orders } from './documents';
import { orderTitle } from './order-record';
import { standingsOf } from './repository';
import { viewerOf } from './views';

/** An order as a complaint about it knows it. */
export interface OrderForCare {
  readonly title: string;
  /** Who sold it. */
  readonly sellerName: string;
  readonly organisationPath: readonly string[];
  /** Those that came into use already. */
  readonly machineIds: readonly string[];
  readonly addressLine: string;
  /** As much of the address as the actor may see. */
  readonly shownPlace: string;
  readonly participant: boolean;
  /** One of his positions reaches it. */
  readonly staff: boolean;
}

/** An order that the actor may see as one of its people or as staff; null for everybody else. */
export async function findOrderForCare(db: Pick<Reader, 'get'>, actor: Actor, orderId: string): Promise<OrderForCare | null> {
  const order = await db.get(orders, orderId);
  if (order === null) return null;
  const participant = relationOf(order.participants, actor.personId) !== null;
  const staff = standingsOf(order, actor).length > 0;
  if (!participant && !staff) return null;
  const { reporterName: sellerName, organisationPath, address } = order;
  const machineIds = order.appliances.map(({ id }) => id);
  const { addressLine: shownPlace } = contactFor(order, viewerOf(order, actor));
  return { title: orderTitle(order), sellerName, organisationPath, machineIds, addressLine: addressLine(address), shownPlace, participant, staff };
}
