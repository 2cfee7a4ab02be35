import type { Output } from '../../src/shared/contract/registry';
import { commandsFor, VISIT_STEPS } from '../../src/shared/domain/orders/allowed-commands';
import { windowStartsAt } from '../../src/shared/domain/orders/appointment-window';
import { addressLine } from '../../src/shared/domain/orders/masking';
import { remainingLines } from '../../src/shared/domain/orders/order-money';
import { openVisit } from '../../src/shared/domain/orders/visits';
import type { OrderDocument, OrderLineRecord } from './documents';

type Visit = Output<'orders.visit.list'>['visits'][number];

/** What goes to the customer, without what it cost. */
export function toGoods({ productId, name, model, category, lineId, quantity, needsInstallation }: OrderLineRecord) {
  return { productId, name, model, category, lineId, quantity, needsInstallation };
}

/** The delivery that a technician still has before him; null when it is not his. `startsAt` sorts and stays here. */
export function toVisit(
  order: OrderDocument,
  assigneeId: string,
  { now, dueFen }: { readonly now: number; readonly dueFen: number },
): (Visit & { readonly startsAt: number }) | null {
  const visit = openVisit(order);
  if (visit === null || visit.appointment.assigneeId !== assigneeId) return null;
  const steps = commandsFor(order, { role: null, visits: ['delivery'] }, now);
  return {
    orderId: order._id,
    orderNo: order.orderNo,
    state: visit.state,
    window: visit.appointment.window,
    lines: remainingLines(order.lines).map(toGoods),
    customerName: order.customer.name,
    customerPhone: order.customer.phone,
    addressLine: addressLine(order.address),
    remark: order.remark,
    dueFen,
    commands: steps.filter((command) => VISIT_STEPS.delivery.includes(command)),
    startsAt: windowStartsAt(visit.appointment.window),
  };
}
