import { subscriber } from '../_kit/outbox/subscriber';
import { technicians, workOrders } from './documents';
import { followMachines } from './follow-machines';
import { followOrder } from './follow-order';
import { tellMachineEnded } from './machine-ended';
import { moveWorkOrder, SYSTEM_DOER } from './move-work-order';

/** The installation of an order's goods follows the order: whatever happens to it, the same is done. */
const followPlaced = subscriber('service.order_placed', 'order.placed', ({ orderId }, context) => followOrder(orderId, context));
const followClaimed = subscriber('service.order_claimed', 'order.claimed', ({ orderId }, context) => followOrder(orderId, context));
const followPeople = subscriber('service.order_people', 'order.people_changed', ({ orderId }, context) => followOrder(orderId, context));
const followDelivered = subscriber('service.order_delivered', 'order.delivered', ({ orderId }, context) => followOrder(orderId, context));
const followCancelled = subscriber('service.order_cancelled', 'order.cancelled', ({ orderId }, context) => followOrder(orderId, context));
const followRefunded = subscriber('service.order_refunded', 'refund.approved', ({ orderId }, context) => followOrder(orderId, context));

/** And the visits of its machines follow whose these are. */
const shareClaimed = subscriber('service.machines_claimed', 'order.claimed', ({ orderId }, context) => followMachines(orderId, context));
const sharePeople = subscriber('service.machines_people', 'order.people_changed', ({ orderId }, context) => followMachines(orderId, context));

const tellEnded = subscriber('service.machine_ended', 'appliance.ended', tellMachineEnded);

/** A rated job is over; its stars are its technician's. Those of the second round take the place of the first: it is one visit. */
const closeRated = subscriber('service.rated', 'rating.given', async (event, context) => {
  const { workOrderId, stars, insteadOf, technicianMembershipId } = event;
  const { now } = context;
  await context.transact(async (tx) => {
    const workOrder = await tx.get(workOrders, workOrderId);
    if (workOrder !== null && workOrder.state === 'finished') {
      const taking = { by: SYSTEM_DOER, parties: ['system'], at: now, receivedAt: now } as const;
      await moveWorkOrder(tx, workOrder, { command: 'close' }, taking, { change: { closeAt: null } });
    }
    const technician = technicianMembershipId === null ? null : await tx.get(technicians, technicianMembershipId);
    if (technician === null) return;
    const { ratings, ratingSum } = technician;
    await tx.put(technicians, { ...technician, ratings: insteadOf === null ? ratings + 1 : ratings, ratingSum: ratingSum + stars - (insteadOf ?? 0) });
  });
});

export const serviceSubscribers = [
  followPlaced,
  followClaimed,
  followPeople,
  followDelivered,
  followCancelled,
  followRefunded,
  shareClaimed,
  sharePeople,
  tellEnded,
  closeRated,
];
