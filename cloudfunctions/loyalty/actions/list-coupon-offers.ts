import { action } from '../../_kit/runtime/action';
import { leftOf, toRuleView } from '../views';
import { MOST_OFFERS, openRules, takingsOf } from '../repository';

/** Coupons that may be taken now; what is gone already is shown as gone. */
export const listCouponOffers = action(
  'loyalty.coupon.offers',
  { roundTrips: 3, documentsExamined: 1 + 3 * MOST_OFFERS },
  async (_input, { db, actor }) => {
    const rows = await openRules(db, 'taken');
    const taken = await takingsOf(
      db,
      actor.personId,
      rows.map(({ _id }) => _id),
    );
    return { rules: rows.map((rule) => ({ ...toRuleView(rule, leftOf(rule)), taken: taken.get(rule._id) ?? 0 })) };
  },
);
