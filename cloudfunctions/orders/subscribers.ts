import { dayOf } from '../../src/shared/kernel/time';
import { subscriber } from '../_kit/outbox/subscriber';
import { endReturned } from './end-machines';

/** However many machines come back: whoever approves a refund does not wait for their books. */
const endMachines = subscriber('orders.machines_returned', 'refund.approved', ({ orderId, at }, context) =>
  context.transact((tx) => endReturned(tx, orderId, dayOf(at))),
);

export const orderSubscribers = [endMachines];
