import { action } from '../../_kit/runtime/action';
import { interestInSight, toInterestView } from '../interest-access';

export const getInterest = action('dealers.interest.get', { roundTrips: 2, documentsExamined: 2 }, async ({ interestId }, ctx) =>
  toInterestView(await interestInSight(ctx.db, ctx, interestId), ctx),
);
