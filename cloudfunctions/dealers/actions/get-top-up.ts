import { AppError } from '../../../src/shared/errors/app-error';
import { action } from '../../_kit/runtime/action';
import { topUps } from '../documents';
import { sightOf } from '../statement-access';
import { toTopUpView } from '../views';

/** One bill of money that was brought, however old: for whose it is, and for the books. */
export const getTopUp = action('dealers.top_up.get', { roundTrips: 2, documentsExamined: 2 }, async ({ topUpId }, ctx) => {
  const topUp = await ctx.db.get(topUps, topUpId);
  const sight = topUp === null ? null : sightOf(ctx, topUp.organisationId);
  if (topUp === null || sight === null || !(sight.own || sight.books)) throw new AppError('dealers.top_up.missing');
  return { ...toTopUpView(topUp), organisationName: topUp.organisationName, mayPay: sight.own };
});
