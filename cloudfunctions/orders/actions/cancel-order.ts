import { commandsFor } from '../../../src/shared/domain/orders/allowed-commands';
import { refuseStep } from '../../../src/shared/domain/orders/apply-command';
import { deriveStage } from '../../../src/shared/domain/orders/track';
import { action } from '../../_kit/runtime/action';
import { actingMembership } from '../../_kit/runtime/context';
import { readSettings } from '../../settings/public';
import { carryOutCancel } from '../carry-out-cancel';
import { orderToMove } from '../repository';
import { CANCEL_BUDGET } from '../take-step';

/** Staff cancel before delivery, whatever was paid so far. */
export const cancelOrder = action('orders.order.cancel', CANCEL_BUDGET, async ({ orderId, reason }, ctx) => {
  const { actor, now: at } = ctx;
  const acting = actingMembership(ctx);
  const { returnedDays } = (await readSettings(ctx.db, ['points'])).values.points;
  return ctx.transact(async (tx) => {
    const { order, standing } = await orderToMove(tx, acting, { personId: actor.personId, orderId });
    refuseStep(order, 'cancel', { standing, at });
    const by = { id: actor.personId, name: actor.name ?? '' };
    const cancelled = await carryOutCancel(tx, order, { by, reason, at, returnedDays });
    return { stage: deriveStage(cancelled), commands: commandsFor(cancelled, standing, at) };
  });
});
