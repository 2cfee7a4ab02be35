import type { Output } from '../../src/shared/contract/registry';
import { commandsFor } from '../../src/shared/domain/orders/allowed-commands';
import { applyCommand, type OrderStep } from '../../src/shared/domain/orders/apply-command';
import { deliverOrderPlans } from '../../src/shared/domain/orders/order-money';
import { deriveStage } from '../../src/shared/domain/orders/track';
import { recordTransfers } from '../_kit/ledger/record-transfers';
import { actingMembership, type CommandContext } from '../_kit/runtime/context';
import { applianceEntries, latestWarrantyEnd } from './appliance-record';
import { appliances, orders, type ApplianceDocument, type OrderDocument } from './documents';
import { stepMessage } from './messages';
import { changedOrder, toSoldOrder } from './order-record';
import { USUAL_LINES } from './place-order';
import { progressEvents } from './progress-events';
import { orderToMove } from './repository';

/** For every line its reservation, and its product's stock read and written; all transfers together. */
const STOCK_ROUND_TRIPS = 3 * USUAL_LINES + 1;

/** One look at who calls; start, read, write, journal and commit. */
export const STEP_BUDGET = { roundTrips: 6, documentsExamined: 4 } as const;
/** With a look at who is sent. */
export const SCHEDULE_BUDGET = { roundTrips: 7, documentsExamined: 5 } as const;
/** With the machines that come into use, however many, written at once. */
export const APPLIANCE_STEP_BUDGET = { roundTrips: 7, documentsExamined: 4 } as const;
/** With the pieces that leave the warehouse, or the account of what the order owed. */
export const STOCK_STEP_BUDGET = {
  roundTrips: APPLIANCE_STEP_BUDGET.roundTrips + STOCK_ROUND_TRIPS + 2,
  documentsExamined: 6 + 4 * USUAL_LINES,
} as const;
/** With the rules, the coupon, the points that paid for a part, and the refund that nobody has to decide any more. */
export const CANCEL_BUDGET = {
  roundTrips: STOCK_STEP_BUDGET.roundTrips + 8,
  documentsExamined: STOCK_STEP_BUDGET.documentsExamined + 7,
} as const;

/** Every step on the way to the customer; cancelling undoes what was sold (`carry-out-cancel.ts`). */
type StepAhead = Exclude<OrderStep, { readonly command: 'cancel' }>;

/**
 * Takes one step of an order in one transaction, with its message and with the machines it brings into use.
 * @throws AppError `orders.order.missing`, what `applyCommand` refuses, and what `machinesOf` throws
 */
export function takeStep(
  ctx: CommandContext,
  orderId: string,
  step: StepAhead,
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
    if (step.command === 'complete_delivery') await recordTransfers(tx, deliverOrderPlans(toSoldOrder(order), now));
    for (const event of progressEvents(order, moved)) tx.emit(event);
    const message = stepMessage(moved, step, latestWarrantyEnd(machines));
    if (message !== null) tx.emit(message);
    return { stage: deriveStage(moved), commands: commandsFor(moved, standing, now) };
  });
}
