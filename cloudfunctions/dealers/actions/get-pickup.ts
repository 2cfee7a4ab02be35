import { MOST_LINES } from '../../../src/shared/contract/dealer-views';
import { keepsBooks } from '../../../src/shared/domain/identity/books';
import { action } from '../../_kit/runtime/action';
import { actingMembership } from '../../_kit/runtime/context';
import { sellable } from '../../warehouse/public';
import { pickupInSight } from '../access';
import { DEALER_READS, dealerNow } from '../standing';
import { toPickupView } from '../views';

/** The account; of one that waits the free pieces of each model, and what is announced. */
const COST = { roundTrips: 4 + DEALER_READS, documentsExamined: 2 + DEALER_READS + 2 * MOST_LINES } as const;

/** Who decides about one that waits sees the dealer's account and the free pieces beside it. */
export const getPickup = action('dealers.pickup.get', COST, async ({ pickupId }, ctx) => {
  const pickup = await pickupInSight(ctx.db, ctx, pickupId);
  if (!keepsBooks(actingMembership(ctx))) return toPickupView(pickup, ctx, null);
  const dealer = await dealerNow(ctx.db, pickup);
  if (pickup.state !== 'requested') return toPickupView(pickup, ctx, dealer);
  return toPickupView(pickup, ctx, dealer, await sellable(ctx.db, pickup.lines.map(({ productId }) => productId)));
});
