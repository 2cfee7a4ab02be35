import { customerSight } from '../../../src/shared/domain/service/viewing';
import { AppError } from '../../../src/shared/errors/app-error';
import { action } from '../../_kit/runtime/action';
import type { Transaction } from '../../_kit/persistence/transaction';
import type { Actor, CommandContext } from '../../_kit/runtime/context';
import { DOOR_COST, scannedDoor } from '../door';
import { workOrders, type WorkOrderDocument } from '../documents';
import { doerOf, MOVE_BUDGET, moveWorkOrder } from '../move-work-order';
import { standingIn } from '../repository';
import { changedWorkOrder } from '../work-order-record';

/** So many may come to one door. */
const MOST_GUESTS = 10;

/**
 * The scan of a technician's door code (B12). Whose home it is says by it that he is there; anybody else becomes a guest,
 * who sees the visit and not whose it is.
 */
export const openDoor = action(
  'service.door.open',
  { roundTrips: DOOR_COST.roundTrips + MOVE_BUDGET.roundTrips, documentsExamined: DOOR_COST.documentsExamined + MOVE_BUDGET.documentsExamined },
  async ({ scene }, ctx) => {
    const { visit } = await scannedDoor(ctx, scene);
    if (visit === null) throw new AppError('service.door.nobody_expected');
    return ctx.transact((tx) => welcome(tx, ctx, visit._id));
  },
);

async function welcome(tx: Transaction, { actor, now }: CommandContext, workOrderId: string): Promise<{ workOrderId: string }> {
  const workOrder = await tx.get(workOrders, workOrderId);
  if (workOrder === null) throw new AppError('service.door.nobody_expected');
  const sight = customerSight(workOrder, actor);
  if (sight === 'shown' && workOrder.state === 'en_route') {
    const taking = { by: doerOf(actor, workOrder), parties: ['customer'], at: now, receivedAt: now } as const;
    await moveWorkOrder(tx, workOrder, { command: 'arrive' }, taking);
  }
  if (!isCandidate(workOrder, actor)) return { workOrderId };
  const { guests } = workOrder;
  if (guests.length >= MOST_GUESTS) throw new AppError('service.door.nobody_expected');
  const guest = { personId: actor.personId, name: actor.name ?? '', admitted: false, at: now };
  await tx.put(workOrders, changedWorkOrder(workOrder, { guests: [...guests, guest] }));
  return { workOrderId };
}

/** Somebody new who may not act for the customer yet, and is none of ours: the technician decides about him. */
function isCandidate(workOrder: WorkOrderDocument, actor: Actor): boolean {
  const { sight, guest, technician, office } = standingIn(workOrder, actor);
  return sight !== 'shown' && guest === null && !technician && office === null;
}
