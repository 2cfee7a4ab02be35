import { AppError } from '../../../src/shared/errors/app-error';
import { action } from '../../_kit/runtime/action';
import { headquartersMembership } from '../../_kit/runtime/context';
import { findPersonByPhone } from '../../identity/public';
import { couponRules } from '../documents';
import { HAND_OUT_DOCUMENTS, HAND_OUT_ROUND_TRIPS, handOutCoupon } from '../hand-out-coupon';
import { couponGiven } from '../messages';
import { toCouponView } from '../views';

/** Gives one coupon to somebody the office picked; he is told. */
export const grantCoupon = action(
  'loyalty.coupon.grant',
  { roundTrips: 7 + HAND_OUT_ROUND_TRIPS, documentsExamined: 4 + HAND_OUT_DOCUMENTS },
  async ({ ruleId, phone, reason }, ctx) => {
    headquartersMembership(ctx);
    const person = await findPersonByPhone(ctx.db, phone);
    if (person === null) throw new AppError('loyalty.person.missing');
    const { personId } = person;
    const couponId = ctx.newId('coupon');
    const grant = { byId: ctx.actor.personId, byName: ctx.actor.name ?? '', reason };
    return ctx.transact(async (tx) => {
      const rule = await tx.get(couponRules, ruleId);
      if (rule?.trigger !== 'granted') throw new AppError('loyalty.offer.missing');
      if (rule.state !== 'open') throw new AppError('loyalty.offer.closed');
      const coupon = await handOutCoupon(tx, rule, { couponId, personId, now: ctx.now, cause: { grant } });
      tx.emit(couponGiven(coupon));
      return toCouponView(coupon, ctx.now);
    });
  },
);
