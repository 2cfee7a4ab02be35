import { action } from '../../_kit/runtime/action';
import { headquartersMembership } from '../../_kit/runtime/context';
import { moveOffer, OFFER_BUDGET } from '../move-offer';

/** Opens a draft to people; what it hands out is set aside for it. */
export const openOffer = action('loyalty.offer.open', OFFER_BUDGET, async ({ offerId }, ctx) => {
  headquartersMembership(ctx);
  return ctx.transact((tx) => moveOffer(tx, offerId, 'open', ctx.now));
});
