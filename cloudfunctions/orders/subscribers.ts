import { dayOf } from '../../src/shared/kernel/time';
import { subscriber } from '../_kit/outbox/subscriber';
import { orders } from './documents';
import { endReturned } from './end-machines';
import { changedOrder } from './order-record';

/** However many machines come back: whoever approves a refund does not wait for their books. */
const endMachines = subscriber('orders.machines_returned', 'refund.approved', ({ orderId, byId = null, at }, context) =>
  context.transact((tx) => endReturned(tx, orderId, { on: dayOf(at), byId })),
);

/** Something was paid for it: it is not given up any more. */
const keepPaid = subscriber('orders.paid_in_time', 'payment.settled', ({ orderId }, context) =>
  context.transact(async (tx) => {
    const order = await tx.get(orders, orderId);
    if (order !== null && order.payBy !== null) await tx.put(orders, changedOrder(order, { payBy: null }));
  }),
);

export const orderSubscribers = [endMachines, keepPaid];
