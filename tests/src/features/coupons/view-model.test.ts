import { couponView, offerView, type Coupon, type Offer } from '../../../../src/features/coupons/view-model';
import { termsView } from '../../../../src/text/coupon-terms';

const NOW = Date.parse('2026-11-22T10:00:00+08:00');

const coupon: Coupon = {
  id: 'cpn_00000001',
  title: '换新券',
  amountFen: 20_000,
  minimumFen: 300_000,
  categories: ['gas_water_heater', 'water_purifier'],
  state: 'issued',
  expiresOn: '2026-12-31',
  expired: false,
  notForSame: false,
  orderId: null,
};

const offer: Offer = {
  id: 'cpr_00000001',
  title: '暖冬券',
  trigger: 'taken',
  amountFen: 5_050,
  minimumFen: 0,
  categories: [],
  lineAboveFen: 0,
  lineCategories: [],
  validDays: 30,
  perPerson: 1,
  total: 100,
  state: 'open',
  left: 12,
  taken: 0,
};

describe('a coupon', () => {
  it('says what it takes off, from what amount, on what, and until when', () => {
    expect(couponView(coupon, NOW)).toMatchObject({
      amount: '¥200',
      title: '换新券',
      terms: '满 ¥3,000 可用 · 燃气热水器、净水器',
      until: '可用到 12 月 31 日',
      tag: null,
      canUse: true,
    });
  });

  it('says that it counts always and on everything', () => {
    expect(termsView(offer)).toEqual({ amount: '¥50.50', terms: '不限金额 · 全部商品' });
  });

  it.each([
    [{ state: 'reserved', orderId: 'ord_00000001' }, { words: '下单中', tone: 'now' }],
    [{ state: 'used', orderId: 'ord_00000001' }, { words: '已用', tone: 'quiet' }],
    [{ state: 'withdrawn' }, { words: '已收回', tone: 'quiet' }],
    [{ expired: true }, { words: '已过期', tone: 'quiet' }],
  ] satisfies [Partial<Coupon>, unknown][])('%j cannot be used, and says why', (known, tag) => {
    expect(couponView({ ...coupon, ...known }, NOW)).toMatchObject({ tag, canUse: false });
  });

  it('says when it ended', () => {
    expect(couponView({ ...coupon, expired: true, expiresOn: '2026-11-01' }, NOW).until).toBe('11 月 1 日到期');
  });
});

describe('a coupon that may be taken', () => {
  it('says how long it counts, how many one gets and how many are left', () => {
    expect(offerView(offer)).toMatchObject({
      detail: '领到后 30 天内有效 · 每人 1 张 · 还有 12 张',
      canTake: true,
      closed: null,
    });
    expect(offerView({ ...offer, left: null, total: null }).detail).toBe('领到后 30 天内有效 · 每人 1 张');
  });

  it('is closed to who had his, and to all when none is left', () => {
    expect(offerView({ ...offer, taken: 1 })).toMatchObject({ canTake: false, closed: '已领过' });
    expect(offerView({ ...offer, left: 0 })).toMatchObject({ canTake: false, closed: '领完了' });
  });
});

describe('a coupon that a purchase brought', () => {
  it('says that it does not count for the same product, and a used one no longer says until when', () => {
    expect(couponView({ ...coupon, notForSame: true }, NOW).terms).toMatch(/带来它的那个型号除外$/);
    expect(couponView({ ...coupon, state: 'used' }, NOW).until).toBe('');
  });
});
