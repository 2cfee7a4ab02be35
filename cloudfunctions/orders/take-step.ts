import type { Output } from '../../src/shared/contract/registry';
import { commandsFor } from '../../src/shared/domain/orders/allowed-commands';
import { applyCommand, type OrderStep } from '../../src/shared/domain/orders/apply-command';
import { deriveStage } from '../../src/shared/domain/orders/track';
import { actingMembership, type CommandContext } from '../_kit/runtime/context';
import { applianceEntries, latestWarrantyEnd } from './appliance-record';
import { appliances, orders, type ApplianceDocument, type OrderDocument } from './documents';
import { stepMessage } from './messages';
import { changedOrder } from './order-record';
import { orderToMove } from './repository';

/** One look at who calls; start, read, write, journal and commit. */
export const STEP_BUDGET = { roundTrips: 6, documentsExamined: 4 } as const;
/** With a look at who is sent. */
export const SCHEDULE_BUDGET = { roundTrips: 7, documentsExamined: 5 } as const;
/** With the machines that come into use, however many, written at once. */
export const APPLIANCE_STEP_BUDGET = { roundTrips: 7, documentsExamined: 4 } as const;

/**
 * Takes one step of an order in one transaction, with its message, and with the machines it brings into use.
 * @throws AppError `orders.order.missing`, what `applyCommand` refuses, and what `machinesOf` throws
 */
export function takeStep(
  ctx: CommandContext,
  orderId: string,
  step: OrderStep,
  machinesOf: (order: OrderDocument) => readonly ApplianceDocument[] = () => [],
): Promise<Output<'orders.delivery.ship'>> {
  const { actor, now } = ctx;
  const acting = actingMembership(ctx);
  return ctx.transact(async (tx) => {
    const { order, standing } = await orderToMove(tx, acting, { personId: actor.personId, orderId });
    const by = { id: actor.personId, name: actor.name ?? '' };
    const progress = applyCommand(order, step, { by, standing, at: now });
    const machines = machinesOf(order);
    const entries = [...order.appliances, ...applianceEntries(machines)];
    const moved = changedOrder(order, { ...progress, appliances: entries });
    await tx.insertAll(appliances, machines);
    await tx.put(orders, moved);
    const message = stepMessage(moved, step, latestWarrantyEnd(machines));
    if (message !== null) tx.emit(message);
    return { stage: deriveStage(moved), commands: commandsFor(moved, standing, now) };
  });
}
