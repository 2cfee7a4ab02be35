import type { Output } from '../../src/shared/contract/registry';
import { commandsFor } from '../../src/shared/domain/orders/allowed-commands';
import { applyCommand, type OrderStep } from '../../src/shared/domain/orders/apply-command';
import { deliverOrderPlans } from '../../src/shared/domain/orders/order-money';
import { deriveStage } from '../../src/shared/domain/orders/track';
import { recordTransfers } from '../_kit/ledger/record-transfers';
import { actingMembership, type CommandContext } from '../_kit/runtime/context';
import { BOOKING_COST } from '../service/in-transaction';
import { applianceEntries, latestWarrantyEnd } from './appliance-record';
import type { Sent } from './appointment';
import { freeCalendar, occupyCalendar } from './delivery-calendar';
import { appliances, orders, type ApplianceDocument, type OrderDocument } from './documents';
import { stepMessage } from './messages';
import { changedOrder, toSoldOrder } from './order-record';
import { USUAL_LINES } from './place-order';
import { progressEvents } from './progress-events';
import { orderToMove } from './repository';

/** For every line its reservation, and its product's stock read and written; all transfers together. */
const STOCK_ROUND_TRIPS = 3 * USUAL_LINES + 1;

/** One look at who calls; start, read, write, journal and commit; and the calendar of who has nothing to bring any more. */
export const STEP_BUDGET = { roundTrips: 6 + BOOKING_COST.roundTrips, documentsExamined: 4 + BOOKING_COST.documentsExamined } as const;
/** With a look at who is sent and at the rules, and his calendar. */
export const SCHEDULE_BUDGET = {
  roundTrips: STEP_BUDGET.roundTrips + 2 + BOOKING_COST.roundTrips,
  documentsExamined: STEP_BUDGET.documentsExamined + 2 + BOOKING_COST.documentsExamined,
} as const;
/** With the machines that come into use, however many, written at once. */
export const APPLIANCE_STEP_BUDGET = { roundTrips: STEP_BUDGET.roundTrips + 1, documentsExamined: STEP_BUDGET.documentsExamined } as const;
/** With the pieces that leave the warehouse, or the account of what the order owed. */
export const STOCK_STEP_BUDGET = {
  roundTrips: APPLIANCE_STEP_BUDGET.roundTrips + STOCK_ROUND_TRIPS + 2,
  documentsExamined: APPLIANCE_STEP_BUDGET.documentsExamined + 2 + 4 * USUAL_LINES,
} as const;
/** With the rules, the coupon, the points that paid for a part, and the refund that nobody has to decide any more. */
export const CANCEL_BUDGET = {
  roundTrips: STOCK_STEP_BUDGET.roundTrips + 8,
  documentsExamined: STOCK_STEP_BUDGET.documentsExamined + 7,
} as const;

/** Every step on the way to the customer; cancelling undoes what was sold (`carry-out-cancel.ts`). */
type StepAhead = Exclude<OrderStep, { readonly command: 'cancel' }>;

/** What a step may bring along. */
interface Bringing {
  /** The machines that come into use by it. */
  readonly machinesOf?: (order: OrderDocument) => readonly ApplianceDocument[];
  /** Of a delivery that is given to somebody on the company's list. */
  readonly sent?: Sent | null;
}

/**
 * Takes one step of an order in one transaction, with its message, with the machines it brings into use and with the
 * calendars of those who were to bring the goods, or are now.
 * @throws AppError `orders.order.missing`, what `applyCommand` and `bookDelivery` refuse, and what `machinesOf` throws
 */
export function takeStep(
  ctx: CommandContext,
  orderId: string,
  step: StepAhead,
  { machinesOf = () => [], sent = null }: Bringing = {},
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
    await freeCalendar(tx, order, moved);
    if (sent !== null) await occupyCalendar(tx, moved, { ...sent, now });
    if (step.command === 'complete_delivery') await recordTransfers(tx, deliverOrderPlans(toSoldOrder(order), now));
    for (const event of progressEvents(order, moved)) tx.emit(event);
    const message = stepMessage(moved, step, latestWarrantyEnd(machines));
    if (message !== null) tx.emit(message);
    return { stage: deriveStage(moved), commands: commandsFor(moved, standing, now) };
  });
}
