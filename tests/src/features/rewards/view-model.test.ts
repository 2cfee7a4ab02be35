import { exchangedView, headlineOf, inOrder, rewardPageView, rewardRowView } from '../../../../src/features/rewards/view-model';
import { rewardsText } from '../../../../src/text/rewards';
import { aCouponReward, aReward } from './a-reward';

const { headline, detail, done } = rewardsText;

describe('what one could have for points', () => {
  it.each([
    ['counts what is within reach', 600, [aReward, aCouponReward], headline.some('600', 2)],
    ['says how far the nearest one is', 150, [aReward, aCouponReward], headline.short('150', '50')],
    ['leaves out what one has had already', 600, [{ ...aReward, taken: 2 }], headline.nothing('600')],
    ['leaves out what is gone', 600, [{ ...aReward, left: 0 }], headline.nothing('600')],
    ['speaks of a debt first', -30, [aReward], headline.debt],
  ] as const)('%s', (_what, available, rewards, words) => {
    expect(headlineOf({ rewards: [...rewards], available })).toBe(words);
  });
});

describe('a reward in the list', () => {
  it('stands by what it costs, behind those that can still be had once it cannot', () => {
    const gone = { ...aCouponReward, left: 0 };
    const dear = { ...aReward, id: 'rwd_00000003', costPoints: 9_000 };
    expect(inOrder([gone, dear, aReward])).toEqual([aReward, dear, gone]);
  });

  it('says what it is, how many are left and what it costs', () => {
    expect(rewardRowView(aReward, 600)).toEqual({
      id: 'rwd_00000001',
      picture: 'consumable',
      icon: 'coupon',
      title: '滤芯一支',
      what: 'RF-1 复合滤芯 · 标价 ¥129',
      detail: '还有 12 份 · 每人 2 份',
      cost: '500 积分',
      tag: null,
      isOver: false,
    });
  });

  it.each([
    [{ taken: 2 }, 600, rewardsText.had, true],
    [{ left: 0 }, 600, rewardsText.gone, true],
    [{}, 499, rewardsText.short('1'), false],
    [{ taken: 2, left: 0 }, 0, rewardsText.had, true],
  ])('with %j and %i points says why it cannot be had', (change, available, tag, isOver) => {
    expect(rewardRowView({ ...aReward, ...change }, available)).toMatchObject({ tag, isOver });
  });

  it('tells who had some how many', () => {
    expect(rewardRowView({ ...aReward, taken: 1 }, 600).detail).toBe('还有 12 份 · 每人 2 份，换过 1 份');
  });
});

describe('a reward on its page', () => {
  it('reckons what would be left, and asks for an address for goods', () => {
    expect(rewardPageView(aReward, 1_600)).toMatchObject({
      needsAddress: true,
      available: '1,600',
      minus: '−500',
      after: '1,100',
      note: detail.delivery,
      why: null,
    });
  });

  it('asks for no address for a coupon', () => {
    expect(rewardPageView(aCouponReward, 200)).toMatchObject({ needsAddress: false, after: '0', note: detail.coupon });
  });

  it.each([
    [{ taken: 2 }, 600, detail.why.had(2)],
    [{ left: 0 }, 600, detail.why.gone],
    [{}, 120, detail.why.short('380')],
  ])('with %j and %i points cannot be had, and promises nothing', (change, available, why) => {
    expect(rewardPageView({ ...aReward, ...change }, available)).toMatchObject({ why, after: null, needsAddress: false });
  });
});

describe('an exchange', () => {
  it('of goods leads to the order that brings them', () => {
    expect(exchangedView(aReward, { orderId: 'ord_00000001', couponId: null, available: 1_100 })).toEqual({
      headline: done.headline('滤芯一支'),
      sentence: done.goods,
      spent: '−500',
      left: '1,100',
      orderId: 'ord_00000001',
    });
  });

  it('of a coupon leads to the coupons', () => {
    expect(exchangedView(aCouponReward, { orderId: null, couponId: 'cpn_00000001', available: 0 })).toMatchObject({
      sentence: done.coupon,
      orderId: null,
      left: '0',
    });
  });
});
