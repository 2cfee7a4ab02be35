import { keepsBooks } from '../../../src/shared/domain/identity/books';
import { action } from '../../_kit/runtime/action';
import { actingMembership } from '../../_kit/runtime/context';
import { pickupInSight } from '../access';
import { DEALER_READS, dealerNow } from '../standing';
import { toPickupView } from '../views';

/** Who decides about one that waits sees the dealer's account beside it. */
export const getPickup = action('dealers.pickup.get', { roundTrips: 2 + DEALER_READS, documentsExamined: 2 + DEALER_READS }, async ({ pickupId }, ctx) => {
  const pickup = await pickupInSight(ctx.db, ctx, pickupId);
  return toPickupView(pickup, ctx, keepsBooks(actingMembership(ctx)) ? await dealerNow(ctx.db, pickup) : null);
});
