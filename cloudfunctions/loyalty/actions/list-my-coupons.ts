import { dayOf } from '../../../src/shared/kernel/time';
import { cutPage, PAGE_BUDGET, PAGE_ROWS } from '../../_kit/persistence/pages';
import { action } from '../../_kit/runtime/action';
import { formerCoupons, usableCoupons } from '../repository';
import { toCouponView } from '../views';

/** The caller's coupons: to be used, used, or ended before they were. */
export const listMyCoupons = action(
  'loyalty.coupon.mine',
  PAGE_BUDGET,
  async ({ filter = 'usable', after }, { db, actor, now }) => {
    const { personId } = actor;
    const query = { today: dayOf(now), after, limit: PAGE_ROWS };
    const found =
      filter === 'usable'
        ? await usableCoupons(db, personId, query)
        : await formerCoupons(db, personId, { ...query, shelf: filter === 'used' ? 'spent' : 'held' });
    const { rows, next } = cutPage(found, ({ endKey }) => endKey);
    return { rows: rows.map((coupon) => toCouponView(coupon, now)), next };
  },
);
