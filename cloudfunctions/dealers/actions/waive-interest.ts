import { AppError } from '../../../src/shared/errors/app-error';
import { action } from '../../_kit/runtime/action';
import { headquartersMembership } from '../../_kit/runtime/context';
import { doerOf } from '../access';
import { bookWaiver } from '../book-interest';
import { interestInSight, toInterestView } from '../interest-access';

/** Finance lets it pass, with a reason that both sides read. */
export const waiveInterest = action('dealers.interest.waive', { roundTrips: 13, documentsExamined: 9 }, async ({ interestId, reason }, ctx) => {
  const { actor, now } = ctx;
  headquartersMembership(ctx);
  return ctx.transact(async (tx) => {
    const interest = await interestInSight(tx, ctx, interestId);
    if (interest.waived !== null) throw new AppError('dealers.interest.waived');
    return toInterestView(await bookWaiver(tx, interest, { by: doerOf(actor), reason, at: now }), ctx);
  });
});
