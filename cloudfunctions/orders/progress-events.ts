import type { DomainEvent } from '../../src/shared/contract/events';
import type { OrderDocument } from './documents';

/** What the other contexts are told of an order that moved on. */
export function progressEvents(before: OrderDocument, after: OrderDocument): readonly DomainEvent[] {
  const orderId = after._id;
  const shipped = before.delivery.state !== 'shipped' && after.delivery.state === 'shipped';
  if (shipped) return [{ type: 'order.shipped', orderId }];
  const events: DomainEvent[] = [];
  if (before.delivery.state !== 'delivered' && after.delivery.state === 'delivered') events.push({ type: 'order.delivered', orderId });
  if (before.stageFilter !== after.stageFilter && after.stageFilter === 'done') events.push({ type: 'order.completed', orderId });
  return events;
}
