import type { DomainEvent } from '../../src/shared/contract/events';
import type { OrderDocument } from './documents';

/** What the other contexts are told of an order that moved on. */
export function progressEvents(before: OrderDocument, after: OrderDocument): readonly DomainEvent[] {
  const orderId = after._id;
  const shipped = before.delivery.state !== 'shipped' && after.delivery.state === 'shipped';
  if (shipped) return [{ type: 'order.shipped', orderId }];
  if (before.stageFilter === after.stageFilter) return [];
  return after.stageFilter === 'done' ? [{ type: 'order.completed', orderId }] : [];
}
