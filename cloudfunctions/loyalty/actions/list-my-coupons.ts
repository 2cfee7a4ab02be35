import { PAGE_SIZE } from '../../../src/shared/contract/fields';
import { dayOf } from '../../../src/shared/kernel/time';
import { action } from '../../_kit/runtime/action';
import { formerCoupons, usableCoupons } from '../repository';
import { toCouponView } from '../views';

/** The caller's coupons: to be used, used, or ended before they were. */
export const listMyCoupons = action(
  'loyalty.coupon.mine',
  { roundTrips: 2, documentsExamined: 1 + PAGE_SIZE + 1 },
  async ({ filter = 'usable', after }, { db, actor, now }) => {
    const { personId } = actor;
    const query = { today: dayOf(now), after, limit: PAGE_SIZE + 1 };
    const found =
      filter === 'usable'
        ? await usableCoupons(db, personId, query)
        : await formerCoupons(db, personId, { ...query, shelf: filter === 'used' ? 'spent' : 'held' });
    const rows = found.slice(0, PAGE_SIZE);
    const next = found.length > PAGE_SIZE ? (rows.at(-1)?.endKey ?? null) : null;
    return { rows: rows.map((coupon) => toCouponView(coupon, now)), next };
  },
);
