import { bringsCoupon, couponEndsOn, returnedCouponEndsOn } from '../../../../src/shared/domain/loyalty/coupon-rules';
import { startOfDay } from '../../../../src/shared/kernel/time';

describe('a purchase rule', () => {
  const rule = { lineAboveFen: 300_000, lineCategories: ['gas_water_heater' as const] };
  it.each([
    ['more than the amount', 'gas_water_heater', 300_001, true],
    ['just the amount', 'gas_water_heater', 300_000, false],
    ['another category', 'refrigerator', 900_000, false],
    ['nothing', 'gas_water_heater', 0, false],
  ] as const)('brings a coupon or not for %s', (_what, category, payableFen, brings) => {
    expect(bringsCoupon(rule, { category, payableFen })).toBe(brings);
  });

  it('without categories is for all', () => {
    expect(bringsCoupon({ ...rule, lineCategories: [] }, { category: 'refrigerator', payableFen: 300_001 })).toBe(true);
  });
});

test('a coupon counts on its last day too, so many days after it came', () => {
  expect(couponEndsOn(startOfDay('2026-11-22') + 1, 30)).toBe('2026-12-22');
});

test.each([
  ['2027-01-01', '2027-01-01'],
  ['2026-11-25', '2026-12-22'],
  ['2026-01-01', '2026-12-22'],
])('a coupon that comes back and would end on %s ends on %s', (own, ends) => {
  expect(returnedCouponEndsOn(own, startOfDay('2026-11-22'), 30)).toBe(ends);
});
