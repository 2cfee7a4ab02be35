import { FINANCE_ROLES } from '../../../src/shared/domain/roles';
import { action } from '../../_kit/runtime/action';
import { actingMembership } from '../../_kit/runtime/context';
import { pickupInSight } from '../access';
import { DEALER_READS, dealerNow } from '../standing';
import { toPickupView } from '../views';

/** Who decides about one that waits sees the dealer's account beside it. */
export const getPickup = action('dealers.pickup.get', { roundTrips: 2 + DEALER_READS, documentsExamined: 2 + DEALER_READS }, async ({ pickupId }, ctx) => {
  const pickup = await pickupInSight(ctx.db, ctx, pickupId);
  const { role, organisationPath } = actingMembership(ctx);
  const decides = organisationPath.length === 1 && FINANCE_ROLES.some((decider) => decider === role);
  return toPickupView(pickup, ctx, decides ? await dealerNow(ctx.db, pickup) : null);
});
