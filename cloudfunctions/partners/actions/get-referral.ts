import { action } from '../../_kit/runtime/action';
import { referralInSight } from '../repository';
import { toReferralView } from '../views';

export const getReferral = action('partners.referral.get', { roundTrips: 2, documentsExamined: 2 }, async ({ referralId }, ctx) => toReferralView(await referralInSight(ctx.db, ctx, referralId)));
