import type { EventOf } from '../../src/shared/contract/events';
import { DISPATCH_ROLES } from '../../src/shared/domain/roles';
import type { SubscriberContext } from '../_kit/outbox/subscriber';
import { oneOf } from '../_kit/persistence/conditions';
import { findHolders } from '../identity/public';
import { workOrders } from './documents';
import { machineEndedMessages } from './messages';
import { openKeyFor } from './work-order-record';

/** What somebody may have asked for on a machine that was in use. */
const KINDS = ['repair', 'maintenance'] as const;

/**
 * A machine is used no longer, and somebody is still to come to it: who dispatches is told, and who said so. Nothing is
 * cancelled by itself: the visit may be for what stands there now.
 */
export async function tellMachineEnded({ applianceId, how, byId }: EventOf<'appliance.ended'>, context: SubscriberContext): Promise<void> {
  const { db } = context;
  const openKeys = KINDS.map((kind) => openKeyFor(applianceId, kind));
  const open = await db.find(workOrders, { where: { openKey: oneOf(openKeys) }, limit: KINDS.length });
  const told = await Promise.all(open.map(async (workOrder) => ({ workOrder, dispatcherIds: await findHolders(db, DISPATCH_ROLES, workOrder.organisationPath) })));
  if (told.length === 0) return;
  await context.transact((tx) => {
    for (const { workOrder, dispatcherIds } of told) {
      for (const message of machineEndedMessages(workOrder, { how, byId, dispatcherIds })) tx.emit(message);
    }
    return Promise.resolve();
  });
}
