import type { SubscriberContext } from '../_kit/outbox/subscriber';
import { oneOf } from '../_kit/persistence/conditions';
import { findMachinesOf } from '../orders/public';
import { workOrders, type WorkOrderDocument } from './documents';
import { changedWorkOrder } from './work-order-record';

/** A machine seldom has ten visits; an order seldom five machines. */
const MOST_VISITS = 30;

const isOther = ({ order, machineHouseholdIds }: WorkOrderDocument, householdIds: readonly string[]): boolean =>
  order === null && machineHouseholdIds.join() !== householdIds.join();

/** Who comes to share an order's machines knows what was done on them, also before; who is sent away no longer does. */
export async function followMachines(orderId: string, context: SubscriberContext): Promise<void> {
  const { db } = context;
  const machines = await findMachinesOf(db, orderId);
  if (machines === null || machines.machineIds.length === 0) return;
  const found = await db.find(workOrders, { where: { applianceIds: oneOf(machines.machineIds) }, orderBy: [['_id', 'desc']], limit: MOST_VISITS });
  const others = found.filter((workOrder) => isOther(workOrder, machines.householdIds));
  if (others.length === 0) return;
  await context.transact(async (tx) => {
    const machineHouseholdIds = (await findMachinesOf(tx, orderId))?.householdIds ?? [];
    for (const { _id } of others) {
      const workOrder = await tx.get(workOrders, _id);
      if (workOrder !== null) await tx.put(workOrders, changedWorkOrder(workOrder, { machineHouseholdIds }));
    }
  });
}
