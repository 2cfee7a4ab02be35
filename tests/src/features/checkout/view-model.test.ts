import type { Quote } from '../../../../src/features/checkout/use-quote';
import {
  cartLineView,
  couponRows,
  couponWords,
  earnsWords,
  orderedLines,
  placeInput,
  pointsView,
  priceSteps,
  quoteLineView,
  typedPoints,
} from '../../../../src/features/checkout/view-model';
import type { CartProduct } from '../../../../src/stores/cart';

const line: Quote['lines'][number] = {
  productId: 'prd_00000001',
  name: '双眼灶',
  model: 'JZT-2',
  category: 'gas_stove',
  setId: 'prd_0000set1',
  setName: '厨房三件套',
  quantity: 2,
  listPriceFen: 100_000,
  unitPriceFen: 90_000,
  amountFen: 180_000,
  couponShareFen: 10_000,
  pointsShareFen: 5_000,
  friendShareFen: 0,
  payableFen: 165_000,
  earnsPoints: 1_650,
};
const quote: Quote = {
  lines: [line],
  listFen: 200_000,
  setSavingFen: 12_000,
  memberSavingFen: 8_000,
  coupon: { id: 'cpn_00000001', title: '满减券', amountFen: 10_000 },
  coupons: [
    { id: 'cpn_00000001', title: '满减券', amountFen: 10_000, worthFen: 10_000, unusable: null },
    { id: 'cpn_00000002', title: '空调券', amountFen: 30_000, worthFen: 0, unusable: 'no_fitting_product' },
  ],
  points: { available: 1_200, usable: 800, used: 500, amountFen: 5_000 },
  friendFen: 0,
  payableFen: 165_000,
  earnsPoints: 1_650,
  level: 'silver',
  digest: 'digest_0123456789',
};
const product: CartProduct = {
  id: 'prd_0000set1',
  kind: 'set',
  name: '厨房三件套',
  model: null,
  category: null,
  pictureKey: 'set_kitchen',
  listPriceFen: 200_000,
  priceFen: 188_000,
  memberPriceFen: 180_000,
  stock: { state: 'in_stock', left: null },
  restockOn: null,
};

describe('the cart', () => {
  it('shows what a set is made of, and what it costs this customer', () => {
    expect(cartLineView({ product, quantity: 1 }, quote)).toMatchObject({ detail: '含 双眼灶 × 2', amount: '¥1,800' });
  });

  it('shows the price it was put in with until the new one is known', () => {
    expect(cartLineView({ product, quantity: 2 }, undefined)).toMatchObject({ detail: null, amount: '¥3,760' });
  });

  it('loses what was ordered as it lay there, and keeps the rest', () => {
    const lines = [{ product, quantity: 2 }];
    expect(orderedLines(lines, [{ productId: product.id, quantity: 2 }])).toEqual([product.id]);
    expect(orderedLines(lines, [{ productId: product.id, quantity: 1 }])).toEqual([]);
  });
});

describe('a price', () => {
  it('is told step by step, and ends at what is paid', () => {
    expect(priceSteps(quote).map(({ label, amount }) => `${label} ${amount}`)).toEqual([
      '标价合计 2,000.00',
      '套系优惠 −120.00',
      '会员价（银卡） −80.00',
      '优惠券「满减券」 −100.00',
      '积分抵扣（500 分） −50.00',
    ]);
    const off = quote.setSavingFen + quote.memberSavingFen + 10_000 + quote.points.amountFen;
    expect(quote.listFen - off).toBe(quote.payableFen);
  });

  it('names a friend’s word last, and never what the friend earns', () => {
    const brought = { ...quote, friendFen: 1_650, payableFen: 163_350 };
    expect(priceSteps(brought).at(-1)).toEqual({ label: '朋友推荐优惠', amount: '−16.50' });
    expect(quoteLineView({ ...line, friendShareFen: 1_650, payableFen: 163_350 }, 0).detail).toContain('积分 −50 · 朋友推荐 −16.50');
  });

  it('leaves out what takes nothing off', () => {
    const plain = { ...quote, setSavingFen: 0, memberSavingFen: 0, coupon: null, points: { ...quote.points, used: 0, amountFen: 0 } };
    expect(priceSteps(plain)).toHaveLength(1);
  });

  it('is told for every line, too', () => {
    expect(quoteLineView(line, 0)).toMatchObject({
      title: 'JZT-2 双眼灶',
      detail: '× 2 · 标价 2,000 · 厨房三件套 · 券 −100 · 积分 −50',
      amount: '1,650.00',
    });
  });

  it('says what points it brings, when it brings any', () => {
    expect(earnsWords(quote)).toContain('1,650 积分');
    expect(earnsWords({ ...quote, earnsPoints: 0 })).toBeNull();
  });
});

describe('coupons and points', () => {
  it('says why a coupon cannot be used', () => {
    expect(couponRows(quote)).toMatchObject([
      { isUsable: true, detail: '减 ¥100' },
      { isUsable: false, detail: '这一单里没有它能用的商品' },
    ]);
  });

  it('names the coupon taken, or how many there would be', () => {
    expect(couponWords(quote)).toBe('满减券');
    const half = { id: 'cpn_00000003', title: '家电券', amountFen: 30_000, worthFen: 17_900, unusable: null };
    const wasteful = { ...quote, coupon: { ...half, amountFen: 17_900 }, coupons: [half] };
    expect(couponWords(wasteful)).toBe('家电券 · 减 ¥179，余下 ¥121 用不上，也不退');
    expect(couponRows(wasteful)[0]?.detail).toBe('减 ¥179，余下 ¥121 用不上，也不退');
    const hood = { ...line, productId: 'prd_00000002', name: '油烟机', model: 'CXW-20', couponShareFen: 0 };
    expect(couponWords({ ...quote, lines: [line, hood] })).toBe('满减券 · 用在 JZT-2 双眼灶');
    expect(couponWords({ ...quote, coupon: null })).toBe('不用（有 1 张可用）');
    expect(couponWords({ ...quote, coupon: null, coupons: [] })).toBe('没有可用的券');
  });

  it('says how many points one has and how many count here', () => {
    expect(pointsView(quote)).toMatchObject({ hint: '有 1,200 积分，这一单最多用 800', most: '用 800' });
    const none = { ...quote, points: { available: 3, usable: 0, used: 0, amountFen: 0 } };
    expect(pointsView(none).hint).toBe('有 3 积分，这一单用不上');
  });

  it.each([
    ['', 0],
    [' 200 ', 200],
    ['2.5', 0],
    ['-10', 0],
    ['999999999', 0],
  ])('reads the typed number %j as %d', (typed, read) => {
    expect(typedPoints(typed)).toBe(read);
  });
});

describe('the order to be', () => {
  const addressee = { name: '何女士', phone: '13933112233', province: '北京市', city: '北京市', district: '朝阳区', detail: '建国路 1 号' };

  it('sends the very deal that was shown', () => {
    const items = [{ productId: product.id, quantity: 1 }];
    expect(placeInput(items, quote, addressee, { window: null, remark: ' ' })).toEqual({
      items,
      couponId: 'cpn_00000001',
      points: 500,
      digest: quote.digest,
      customer: { name: '何女士', phone: '13933112233' },
      address: { province: '北京市', city: '北京市', district: '朝阳区', detail: '建国路 1 号' },
      wishedWindow: null,
    });
    const plain = placeInput(items, { ...quote, coupon: null }, addressee, { window: null, remark: '五楼' });
    expect(plain).toMatchObject({ couponId: null, remark: '五楼' });
  });
});
