import { action } from '../../_kit/runtime/action';
import { actingMembership } from '../../_kit/runtime/context';
import { dealerMargins } from '../margin-documents';
import { toMarginView } from '../margin-views';

/** What an order brings its store, for who runs the store and for the company's finance. */
export const getMargin = action('dealers.margin.get', { roundTrips: 2, documentsExamined: 2 }, async ({ orderId }, ctx) => {
  const margin = await ctx.db.get(dealerMargins, orderId);
  const seen = margin !== null && margin.organisationPath.includes(actingMembership(ctx).organisationId);
  return { margin: seen ? toMarginView(margin, ctx) : null };
});
