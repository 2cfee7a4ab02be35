import type { DomainEvent } from '../../src/shared/contract/events';
import type { FactsOf } from '../../src/shared/domain/messages/facts';
import type { MessageKind } from '../../src/shared/domain/messages/kinds';
import type { OrderStep } from '../../src/shared/domain/orders/apply-command';
import type { Appointment } from '../../src/shared/domain/orders/order-progress';
import { assert, unreachable } from '../../src/shared/kernel/assert';
import type { OrderDocument } from './documents';
import { orderTitle } from './order-record';

export type MessageEvent = Extract<DomainEvent, { type: 'message.requested' }>;

/** A message about an order, with the facts that every message about one has. */
export function message<K extends MessageKind>(
  kind: K,
  order: OrderDocument,
  personIds: readonly string[],
  facts: Omit<FactsOf<K>, 'orderNo' | 'product'>,
): MessageEvent {
  const whole = { orderNo: order.orderNo, product: orderTitle(order), ...facts };
  return { type: 'message.requested', kind, personIds, orderId: order._id, facts: whole };
}

/** A message about a refund: of what is given back, not of whatever the order begins with. */
export function refundMessage<K extends 'refund_requested' | 'refund_approved' | 'refund_rejected'>(
  kind: K,
  { order, lines }: { readonly order: OrderDocument; readonly lines: readonly { readonly title: string }[] },
  personIds: readonly string[],
  facts: Omit<FactsOf<K>, 'orderNo' | 'product' | 'kinds'>,
): MessageEvent {
  const product = lines[0]?.title ?? orderTitle(order);
  const whole = { orderNo: order.orderNo, product, kinds: String(lines.length), ...facts };
  return { type: 'message.requested', kind, personIds, orderId: order._id, facts: whole };
}

/** What a step tells the order's people (C1); nobody is told while nobody has taken the order. */
export function stepMessage(order: OrderDocument, step: OrderStep, warrantyEndsOn = ''): MessageEvent | null {
  const people = order.participantIds;
  return people.length === 0 ? null : messageOf(order, step, people, warrantyEndsOn);
}

function messageOf(
  order: OrderDocument,
  step: OrderStep,
  people: readonly string[],
  warrantyEndsOn: string,
): MessageEvent | null {
  switch (step.command) {
    case 'ship':
      return message('order_shipped', order, people, {});
    case 'schedule_delivery':
      return message('delivery_scheduled', order, people, visitFacts(step.appointment));
    case 'depart':
      return message('delivery_departed', order, people, visitFacts(order.delivery.appointment));
    case 'complete_delivery':
      return message('order_delivered', order, people, {
        installation: order.installation.state === 'not_needed' ? 'not_needed' : 'needed',
      });
    case 'fail_delivery':
      return message('delivery_failed', order, people, { reason: step.reason });
    case 'schedule_installation':
    case 'postpone_installation':
      // Its work order tells of the visit.
      return null;
    case 'complete_installation':
      return message('order_installed', order, people, { warrantyEndsOn });
    case 'cancel':
      return message('order_cancelled', order, people, { reason: step.reason });
    default:
      return unreachable(step);
  }
}

function visitFacts(appointment: Appointment | null) {
  assert(appointment !== null, 'who departs has an appointment');
  const { window, personName } = appointment;
  return { windowOn: window.on, windowFrom: window.from, windowTo: window.to, personName };
}
