import { pickupMachine } from '../../../src/shared/domain/dealers/pickup';
import { nextState } from '../../../src/shared/kernel/state-machine';
import { action } from '../../_kit/runtime/action';
import { doerOf, pickupFor } from '../access';
import { freePickup, STEP_BUDGET } from '../set-aside';
import { keptOf } from '../standing';
import { toPickupView } from '../views';

/** What was handed over stays the dealer's; the rest is free again. */
export const cancelPickup = action('dealers.pickup.cancel', STEP_BUDGET, async ({ pickupId, reason }, ctx) => {
  const { actor, now } = ctx;
  return ctx.transact(async (tx) => {
    const pickup = await pickupFor(tx, ctx, pickupId, 'cancel');
    const state = nextState(pickupMachine, pickup.state, 'cancel') ?? pickup.state;
    const cancellation = { by: doerOf(actor), reason, at: now };
    return toPickupView(await freePickup(tx, await keptOf(tx, pickup), pickup, now, { state, cancellation }), ctx, null);
  });
});
