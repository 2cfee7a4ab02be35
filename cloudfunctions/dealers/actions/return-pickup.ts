import { leftToReturn } from '../../../src/shared/domain/dealers/pickup';
import { expectPlans } from '../../../src/shared/domain/dealers/pickup-plans';
import { recordTransfers } from '../../_kit/ledger/record-transfers';
import { action } from '../../_kit/runtime/action';
import { doerOf, pickupFor } from '../access';
import { pickups } from '../documents';
import { changedPickup, inJournal, moveLines } from '../pickup-record';
import { STEP_BUDGET } from '../set-aside';
import { toPickupView } from '../views';

/** Goods are on their way back. Nothing is the dealer's again before the warehouse has seen them. */
export const returnPickup = action('dealers.pickup.return', STEP_BUDGET, async ({ pickupId, lines: pieces, reason }, ctx) => {
  const { actor, now } = ctx;
  const returnId = ctx.newId('pickupReturn');
  return ctx.transact(async (tx) => {
    const pickup = await pickupFor(tx, ctx, pickupId, 'return');
    const lines = moveLines(pickup.lines, pieces, { field: 'returning', most: leftToReturn });
    await recordTransfers(tx, expectPlans(inJournal(pickup, now, { reason }), returnId, pieces));
    const announced = { id: returnId, by: doerOf(actor), reason, at: now, pieces, received: null };
    const changed = changedPickup(pickup, { lines, returns: [...pickup.returns, announced] });
    await tx.put(pickups, changed);
    return toPickupView(changed, ctx, null);
  });
});
