import type { Output } from '../../src/shared/contract/registry';
import { commandsFor, VISIT_STEPS } from '../../src/shared/domain/orders/allowed-commands';
import { windowStartsAt } from '../../src/shared/domain/orders/appointment-window';
import { addressLine } from '../../src/shared/domain/orders/masking';
import { remainingLines } from '../../src/shared/domain/orders/order-money';
import { openVisits, type OpenVisit } from '../../src/shared/domain/orders/visits';
import type { OrderDocument, OrderLineRecord } from './documents';

type Visit = Output<'orders.visit.list'>['visits'][number];

/** What goes to the customer, without what it cost. */
export function toGoods({ productId, name, model, category, lineId, quantity, needsInstallation }: OrderLineRecord) {
  return { productId, name, model, category, lineId, quantity, needsInstallation };
}

/** The visits of an order that a technician still has before him. `startsAt` sorts them and stays here. */
export function toVisits(
  order: OrderDocument,
  assigneeId: string,
  now: number,
): (Visit & { readonly startsAt: number })[] {
  return openVisits(order)
    .filter(({ appointment }) => appointment.assigneeId === assigneeId)
    .map((visit) => ({ ...toVisit(order, visit, now), startsAt: windowStartsAt(visit.appointment.window) }));
}

function toVisit(order: OrderDocument, { kind, state, appointment }: OpenVisit, now: number): Visit {
  const steps = commandsFor(order, { role: null, visits: [kind] }, now);
  return {
    orderId: order._id,
    orderNo: order.orderNo,
    kind,
    state,
    delivered: order.delivery.state === 'delivered',
    window: appointment.window,
    lines: remainingLines(order.lines).map(toGoods),
    customerName: order.customer.name,
    customerPhone: order.customer.phone,
    addressLine: addressLine(order.address),
    remark: order.remark,
    commands: steps.filter((command) => VISIT_STEPS[kind].includes(command)),
  };
}
