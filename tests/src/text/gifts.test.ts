import { chanceWords, giftPicture, giftWords, leftWords } from '../../../src/text/gifts';

const product = { name: '复合滤芯', model: 'RF-1', pictureKey: 'consumable', listPriceFen: 12_900 };
const coupon = { amountFen: 5_000, minimumFen: 50_000, validDays: 30 };
const nothing = { title: '冬日礼', product: null, points: 0, coupon: null };

describe('what somebody gets', () => {
  it.each([
    [{ ...nothing, kind: 'goods', product }, 'RF-1 复合滤芯 · 标价 ¥129'],
    [{ ...nothing, title: '复合滤芯一支', kind: 'goods', product }, '型号 RF-1 · 标价 ¥129'],
    [{ ...nothing, kind: 'points', points: 1_200 }, '1,200 积分'],
    [{ ...nothing, title: '1,200 积分', kind: 'points', points: 1_200 }, null],
    [{ ...nothing, kind: 'coupon', coupon }, '减 ¥50 · 满 ¥500 可用 · 到手后 30 天内有效'],
    [{ ...nothing, kind: 'coupon', coupon: { ...coupon, minimumFen: 0 } }, '减 ¥50 · 不限金额 · 到手后 30 天内有效'],
  ] as const)('is said exactly: %#', (gift, words) => {
    expect(giftWords(gift)).toBe(words);
  });

  it('has the drawing of its product, else a sign', () => {
    expect(giftPicture({ kind: 'goods', product })).toEqual({ picture: 'consumable', icon: 'coupon' });
    expect(giftPicture({ kind: 'points', product: null })).toEqual({ picture: null, icon: 'points' });
  });

  it('is counted, or gone', () => {
    expect(leftWords({ left: 3, quantity: 1_000 })).toBe('还剩 3 / 1,000');
    expect(leftWords({ left: 0, quantity: 5 })).toBe('发完了');
    expect(leftWords({ left: 0, quantity: 5 }, true)).toBe('共 5 份');
  });

  it.each([
    [1, '0.01%'],
    [50, '0.5%'],
    [333, '3.33%'],
    [8_700, '87%'],
    [10_000, '100%'],
  ])('a chance of %i in ten thousand is %s', (chanceBps, words) => {
    expect(chanceWords(chanceBps)).toBe(words);
  });
});
