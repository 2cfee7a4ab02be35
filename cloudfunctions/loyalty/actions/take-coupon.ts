import { AppError } from '../../../src/shared/errors/app-error';
import { action } from '../../_kit/runtime/action';
import { couponRules } from '../documents';
import { HAND_OUT_DOCUMENTS, HAND_OUT_ROUND_TRIPS, handOutCoupon } from '../hand-out-coupon';
import { ruleRow } from '../repository';
import { leftOf, toCouponView } from '../views';

/** Takes one coupon that is offered to everybody. */
export const takeCoupon = action(
  'loyalty.coupon.take',
  { roundTrips: 6 + HAND_OUT_ROUND_TRIPS, documentsExamined: 4 + HAND_OUT_DOCUMENTS },
  async ({ offerId }, ctx) => {
    const offered = await ruleRow(ctx.db, offerId);
    if (offered?.trigger !== 'taken' || offered.state === 'draft') throw new AppError('loyalty.offer.missing');
    // Who comes too late is told so without queueing for the account of what is left.
    if (offered.state === 'open' && leftOf(offered) === 0) throw new AppError('loyalty.offer.gone');
    const couponId = ctx.newId('coupon');
    return ctx.transact(async (tx) => {
      const rule = await tx.get(couponRules, offerId);
      if (rule?.state !== 'open') throw new AppError('loyalty.offer.closed');
      const { actor, now } = ctx;
      return toCouponView(await handOutCoupon(tx, rule, { couponId, personId: actor.personId, now }), now);
    });
  },
);
