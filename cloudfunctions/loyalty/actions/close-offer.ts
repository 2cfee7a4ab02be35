import { action } from '../../_kit/runtime/action';
import { headquartersMembership } from '../../_kit/runtime/context';
import { moveOffer, OFFER_BUDGET } from '../move-offer';

/** Ends an offer for good; what is left of it goes back. */
export const closeOffer = action('loyalty.offer.close', OFFER_BUDGET, async ({ offerId }, ctx) => {
  headquartersMembership(ctx);
  return ctx.transact((tx) => moveOffer(tx, offerId, 'close', ctx.now));
});
