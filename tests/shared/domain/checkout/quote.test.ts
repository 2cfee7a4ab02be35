import fc from 'fast-check';
import {
  quoteCheckout,
  type CheckoutChoice,
  type CheckoutCustomer,
  type Quote,
} from '../../../../src/shared/domain/checkout/quote';
import type { CheckoutProduct, Shelf } from '../../../../src/shared/domain/checkout/basket';
import type { HeldCoupon } from '../../../../src/shared/domain/loyalty/coupons';
import { DEFAULT_SETTINGS } from '../../../../src/shared/domain/setting-areas';

const product = (id: string, facts: Partial<CheckoutProduct> = {}): CheckoutProduct => ({
  id,
  name: '净水器',
  model: 'RO-800',
  category: 'water_purifier',
  listPriceFen: 1_999_00,
  memberPriceFen: 1_899_00,
  warrantyMonths: 12,
  needsInstallation: true,
  available: 9,
  ...facts,
});

const shelf: Shelf = {
  products: [
    product('prd_purifier'),
    product('prd_hood', { category: 'range_hood', listPriceFen: 2_599_00, memberPriceFen: null }),
    product('prd_stove', { category: 'gas_stove', listPriceFen: 1_299_00, memberPriceFen: null, available: 1 }),
    product('prd_aircon', { category: 'air_conditioner', listPriceFen: 3_299_00, memberPriceFen: 3_199_00 }),
  ],
  sets: [
    {
      id: 'prd_kitchen',
      name: '厨房两件套',
      priceFen: 3_500_00,
      memberPriceFen: 3_333_33,
      components: [
        { productId: 'prd_hood', quantity: 1 },
        { productId: 'prd_stove', quantity: 1 },
      ],
    },
  ],
};

const coupon = (facts: Partial<HeldCoupon> = {}): HeldCoupon => ({
  id: 'cpn_1',
  title: '满三千赠三百',
  amountFen: 300_00,
  minimumFen: 0,
  categories: [],
  notForProductId: null,
  state: 'issued',
  expiresOn: '2026-12-31',
  ...facts,
});

const nobody: CheckoutCustomer = { growth: 0, pointsAvailable: 0, coupons: [] };
const member: CheckoutCustomer = { growth: 5_000, pointsAvailable: 0, coupons: [] };

const quote = (choice: CheckoutChoice, customer: CheckoutCustomer = nobody): Quote =>
  quoteCheckout(choice, shelf, customer, DEFAULT_SETTINGS, '2026-11-22');
const one = (productId: string, quantity = 1) => ({ items: [{ productId, quantity }] });

describe('a quote', () => {
  it('takes the list price from a stranger and the member price from a member', () => {
    expect(quote(one('prd_purifier')).payableFen).toBe(1_999_00);
    expect(quote(one('prd_purifier'), member)).toMatchObject({
      payableFen: 1_899_00,
      memberSavingFen: 100_00,
      level: 'silver',
    });
  });

  it('spends 3,000 points as 300 yuan (E3)', () => {
    const customer = { ...nobody, pointsAvailable: 3_000 };
    expect(quote({ ...one('prd_purifier'), points: 3_000 }, customer)).toMatchObject({
      pointsUsed: 3_000,
      pointsFen: 300_00,
      payableFen: 1_699_00,
    });
  });

  it('brings 3,000 points for an air-conditioner and one for every whole yuan otherwise (E3)', () => {
    expect(quote(one('prd_aircon', 2)).earnsPoints).toBe(6_000);
    expect(quote(one('prd_purifier')).earnsPoints).toBe(1_999);
  });

  it('shares a set price among its pieces to the last fen', () => {
    const { lines, setSavingFen, memberSavingFen, payableFen } = quote(one('prd_kitchen'), member);
    expect(lines.map(({ amountFen }) => amountFen).reduce((a, b) => a + b)).toBe(3_333_33);
    expect({ setSavingFen, memberSavingFen, payableFen }).toEqual({
      setSavingFen: 398_00,
      memberSavingFen: 166_67,
      payableFen: 3_333_33,
    });
  });

  it('goes through member price, coupon and points in this order', () => {
    const customer = { growth: 5_000, pointsAvailable: 20_000, coupons: [coupon()] };
    const { payableFen, couponFen, pointsFen } = quote({ ...one('prd_purifier'), points: 20_000 }, customer);
    // Half of what the coupon leaves may be paid with points, in whole yuan.
    expect({ couponFen, pointsFen, payableFen }).toEqual({ couponFen: 300_00, pointsFen: 799_00, payableFen: 800_00 });
  });

  it('lets off last who was brought by somebody, of what is then left to pay, and reckons points after it', () => {
    const [staff, ...bringing] = DEFAULT_SETTINGS.commission.rules;
    const rules = bringing.map((rule) => ({ ...rule, toBuyerBps: 5_000 }));
    const settings = { ...DEFAULT_SETTINGS, commission: { ...DEFAULT_SETTINGS.commission, rules: staff === undefined ? rules : [staff, ...rules] } };
    const quoted = (broughtBy: 'partner' | 'customer' | null) =>
      quoteCheckout({ ...one('prd_purifier'), points: 20_000 }, shelf, { growth: 5_000, pointsAvailable: 20_000, coupons: [coupon()], broughtBy }, settings, '2026-11-22');
    expect(quoted('customer')).toMatchObject({ couponFen: 300_00, pointsFen: 799_00, friendFen: 8_00, payableFen: 792_00, lines: [{ friendShareFen: 8_00 }] });
    expect(quoted('partner')).toMatchObject({ friendFen: 12_00, payableFen: 788_00 });
    expect(quoted(null)).toMatchObject({ friendFen: 0, payableFen: 800_00 });
    expect(quoted('partner').earnsPoints).toBeLessThan(quoted(null).earnsPoints);
  });

  it('takes the best coupon by itself, none when none is wanted, and the chosen one', () => {
    const coupons = [
      coupon(),
      coupon({ id: 'cpn_2', amountFen: 500_00 }),
      coupon({ id: 'cpn_3', expiresOn: '2026-11-21', amountFen: 900_00 }),
    ];
    const customer = { ...nobody, coupons };
    expect(quote(one('prd_purifier'), customer).coupon?.id).toBe('cpn_2');
    expect(quote({ ...one('prd_purifier'), couponId: null }, customer).coupon).toBeNull();
    const dear = { ...nobody, coupons: [coupon({ amountFen: 2_500_00 })] };
    expect(quote(one('prd_purifier'), dear)).toMatchObject({ coupon: null, coupons: [{ worthFen: 1_999_00, unusable: null }] });
    expect(quote({ ...one('prd_purifier'), couponId: 'cpn_1' }, dear)).toMatchObject({ couponFen: 1_999_00, payableFen: 0 });
    expect(quote({ ...one('prd_purifier'), couponId: 'cpn_1' }, customer).couponFen).toBe(300_00);
  });

  it.each([
    ['an expired coupon', coupon({ expiresOn: '2026-11-21' })],
    ['a coupon for other products', coupon({ categories: ['refrigerator'] })],
    ['a coupon for another product than the one that brought it (D7)', coupon({ notForProductId: 'prd_purifier' })],
    ['a coupon whose minimum is not exceeded', coupon({ minimumFen: 1_999_00 })],
    ['a reserved coupon', coupon({ state: 'reserved' })],
  ])('refuses %s', (_, held) => {
    expect(() => quote({ ...one('prd_purifier'), couponId: held.id }, { ...nobody, coupons: [held] })).toThrow(
      expect.objectContaining({ code: 'orders.checkout.coupon_not_usable' }) as Error,
    );
  });

  it.each([
    [
      'the same product twice',
      { items: [...one('prd_hood').items, ...one('prd_hood').items] },
      'orders.checkout.product_repeated',
    ],
    ['what does not exist', one('prd_nothing'), 'catalog.product.missing'],
    ['more than there is', one('prd_stove', 2), 'orders.checkout.out_of_stock'],
    [
      'more than there is, in a set and beside it',
      { items: [...one('prd_stove').items, ...one('prd_kitchen').items] },
      'orders.checkout.out_of_stock',
    ],
  ])('refuses %s', (_, choice, code) => {
    expect(() => quote(choice)).toThrow(expect.objectContaining({ code }) as Error);
  });

  it('adds up to the last fen and point, whatever is bought and spent', () => {
    const items = fc.uniqueArray(
      fc.record({
        productId: fc.constantFrom('prd_purifier', 'prd_hood', 'prd_aircon', 'prd_kitchen'),
        quantity: fc.constant(1),
      }),
      { selector: ({ productId }) => productId, minLength: 1 },
    );
    fc.assert(
      fc.property(
        items,
        fc.nat(40_000),
        fc.nat(40_000),
        fc.nat(900_000),
        fc.nat(40_000),
        (basket, points, available, amountFen, growth) => {
          const customer = { growth, pointsAvailable: available, coupons: [coupon({ amountFen: amountFen + 1 })], broughtBy: 'customer' } as const;
          const rules = DEFAULT_SETTINGS.commission.rules.map((rule) => ({ ...rule, toBuyerBps: points % 10_001 }));
          const settings = { ...DEFAULT_SETTINGS, commission: { ...DEFAULT_SETTINGS.commission, rules } };
          const result = quoteCheckout({ items: basket, points, couponId: 'cpn_1' }, shelf, customer, settings, '2026-11-22');
          const total = (pick: (line: Quote['lines'][number]) => number) =>
            result.lines.map(pick).reduce((a, b) => a + b, 0);
          expect(total((line) => line.couponShareFen)).toBe(result.couponFen);
          expect(total((line) => line.pointsShareFen)).toBe(result.pointsFen);
          expect(total((line) => line.pointsShare)).toBe(result.pointsUsed);
          expect(result.pointsUsed).toBeLessThanOrEqual(Math.min(points, available, result.pointsUsable));
          expect(result.payableFen).toBe(
            result.listFen - result.setSavingFen - result.memberSavingFen - result.couponFen - result.pointsFen - result.friendFen,
          );
          expect(total((line) => line.friendShareFen)).toBe(result.friendFen);
          expect(result.lines.every(({ payableFen }) => payableFen >= 0)).toBe(true);
        },
      ),
    );
  });
});
