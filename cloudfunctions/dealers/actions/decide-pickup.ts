import { availableOf } from '../../../src/shared/domain/ledger/balance';
import { AppError } from '../../../src/shared/errors/app-error';
import type { ErrorDetails } from '../../../src/shared/errors/codes';
import { action } from '../../_kit/runtime/action';
import { doerOf, pickupFor } from '../access';
import { pickupDecided } from '../messages';
import { freePickup, setPickupAside, STEP_BUDGET } from '../set-aside';
import { dealerNow } from '../standing';
import { toPickupView } from '../views';

/**
 * Good for this pick-up alone: what it takes stays on the account, so that the next one is measured with it. Nobody lets
 * his own pass.
 */
export const approvePickup = action('dealers.pickup.approve', STEP_BUDGET, async ({ pickupId, reason }, ctx) => {
  const { actor, now } = ctx;
  return ctx.transact(async (tx) => {
    const pickup = await pickupFor(tx, ctx, pickupId, 'approve');
    if (pickup.requestedBy.personId === actor.personId) throw new AppError('dealers.pickup.own_request');
    const dealer = await dealerNow(tx, pickup);
    const { kept, balance, terms } = dealer;
    const overFen = Math.max(0, pickup.amountFen - availableOf(balance) - terms.creditFen);
    const approval = { by: doerOf(actor), reason, at: now, overFen };
    const freed = { kept: { ...kept, waiting: Math.max(0, kept.waiting - 1) } };
    const approved = await setPickupAside(tx, freed, pickup, now, { approval }).catch(toApprover);
    tx.emit(pickupDecided(approved.pickup));
    // As it is with this pick-up's price set aside: nothing is read again.
    const after = { ...balance, pendingOut: balance.pendingOut + pickup.amountFen };
    return toPickupView(approved.pickup, ctx, { ...dealer, kept: approved.kept, balance: after });
  });
});

/** Whoever approves changes no quantities, so that he is told what he can do instead. */
function toApprover(error: unknown): never {
  if (!(error instanceof AppError) || error.code !== 'dealers.pickup.not_enough_stock') throw error;
  throw new AppError('dealers.pickup.short_for_approval', error.details as ErrorDetails['dealers.pickup.short_for_approval']);
}

export const refusePickup = action('dealers.pickup.refuse', STEP_BUDGET, async ({ pickupId, reason }, ctx) => {
  const { actor, now } = ctx;
  return ctx.transact(async (tx) => {
    const pickup = await pickupFor(tx, ctx, pickupId, 'refuse');
    const dealer = await dealerNow(tx, pickup);
    const refusal = { by: doerOf(actor), reason, at: now };
    const refused = await freePickup(tx, dealer.kept, pickup, now, { state: 'refused', refusal });
    tx.emit(pickupDecided(refused));
    return toPickupView(refused, ctx, dealer);
  });
});
