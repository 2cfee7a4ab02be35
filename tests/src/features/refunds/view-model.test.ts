import {
  changedFigure,
  previewView,
  refundLines,
  refundView,
  type Refund,
  type RefundPreview,
} from '../../../../src/features/refunds/view-model';

const NOW = Date.parse('2026-11-22T18:00:00+08:00');
const refund: Refund = {
  id: 'rfd_0000000001',
  orderId: 'ord_0000000001',
  orderNo: '2611220001',
  customerName: '张晓雯',
  refundFen: 328_000,
  backFen: 328_000,
  goods: 'to_come_back',
  goodsByName: null,
  goodsAt: null,
  reason: '尺寸不合适',
  evidence: [],
  state: 'requested',
  requestedByName: '张晓雯',
  requestedAt: Date.parse('2026-11-22T10:05:00+08:00'),
  decidedByName: null,
  decidedAt: null,
  rejection: null,
  lines: [{ lineId: 'line_1', title: 'JSQ30 燃气热水器', quantity: 1, off: null, refundFen: 328_000 }],
};
const preview: RefundPreview = {
  lines: [{ lineId: 'line_1', title: 'JSQ30 燃气热水器', quantity: 1, off: null, refundFen: 328_000, leftFen: 0 }],
  refundFen: 328_000,
  dueReducedFen: 28_000,
  paybacks: [
    { paymentId: 'pay_2', method: 'wechat_self', amountFen: 250_000 },
    { paymentId: 'pay_1', method: 'cash', amountFen: 50_000 },
  ],
  pointsReturned: 12_800,
  pointsReversed: 0,
  pointsDebt: 0,
  growthReversed: 3_280,
  coupon: { id: 'cpn_1', title: '满减券', outcome: 'given_back' },
  couponsWithdrawn: [{ id: 'cpn_2', title: '滤芯券', outcome: 'used' }],
  commission: null,
  margin: null,
  piecesReturned: 1,
  digest: 'd'.repeat(20),
};

describe('a refund', () => {
  it('says who asked when for what, and nothing of a decision that is not made', () => {
    expect(refundView(refund, NOW)).toMatchObject({
      title: 'JSQ30 燃气热水器',
      amount: '3,280.00',
      requested: '张晓雯 今天 10:05 申请',
      decided: null,
      goods: '货要退回来',
      tag: { words: '待批准', tone: 'action' },
    });
  });

  it('calls who gave no name by what he is, and taking back by its word', () => {
    const taken = { ...refund, requestedByName: '', state: 'withdrawn', decidedByName: '', decidedAt: NOW } as const;
    expect(refundView(taken, NOW, 'customer')).toMatchObject({ requested: '您 今天 10:05 申请', decided: '您 今天 18:00 撤回' });
    expect(refundView(taken, NOW)).toMatchObject({ requested: '顾客 今天 10:05 申请', decided: '顾客 今天 18:00 撤回' });
    expect(refundView({ ...refund, state: 'approved', decidedByName: '孙会计', decidedAt: NOW }, NOW).decided).toBe('孙会计 今天 18:00 处理');
  });

  it('is headed by what comes back, and says apart from it what was never paid', () => {
    expect(refundView({ ...refund, backFen: 20_000 }, NOW)).toMatchObject({ amount: '200.00', notDue: '另有 3,080.00 还没付，不用再付' });
    expect(refundView(refund, NOW).notDue).toBeNull();
  });

  it('tells pieces from money that is only knocked off', () => {
    const lines = [...refund.lines, { lineId: 'line_2', title: '滤芯', quantity: 0, off: null, refundFen: 1_000 }];
    expect(refundLines(lines).map(({ detail, amount }) => [detail, amount])).toEqual([
      ['退 1 件', '3,280.00'],
      ['只退钱，不退货', '10.00'],
    ]);
  });

  it('says why pieces bring less than they were sold at', () => {
    const off = { amountFen: 219_900, couponFen: 19_800, pointsFen: 0 };
    const [line] = refundLines([{ lineId: 'line_1', title: 'RO-800 净水器', quantity: 1, off, refundFen: 200_100 }]);
    expect(line).toMatchObject({ detail: '退 1 件 · 成交价 2,199 · 券 −198', amount: '2,001.00' });
  });

  it('shows payment by payment what goes back, and what was never paid apart from it', () => {
    const view = previewView(preview);
    expect(view.backFen).toBe(300_000);
    expect(view.money.map(({ value }) => value)).toEqual(['3,000.00', '3,280.00', '280.00', '2,500.00', '500.00']);
    expect(view.money[3]).toEqual({ label: '退回微信（元）', value: '2,500.00' });
  });

  it('marks what is otherwise than it was shown before', () => {
    const before = { ...preview, coupon: { id: 'cpn_1', title: '满减券', outcome: 'kept_used' as const } };
    const labelOf = changedFigure(before);
    const { money, others } = previewView(preview);
    expect([...money, ...others].map(labelOf).filter((label) => label.includes('有变化'))).toEqual(['用掉的优惠券“满减券” · 有变化']);
    expect(money.map(changedFigure(undefined))).toEqual(money.map(({ label }) => label));
  });

  it('says what a store loses of its margin, of it what it has already, and what it owes less', () => {
    const marginOf = (reversedFen: number, givenFen: number) => {
      const margin = { organisationId: 'org_1', organisationName: '城东专卖店', reversedFen, givenFen };
      return previewView({ ...preview, margin }).others.filter(({ label }) => /毛利|差价|账/.test(label));
    };
    expect(marginOf(60_000, 0)).toEqual([{ label: '收回城东专卖店的毛利（元）', value: '600.00' }]);
    expect(marginOf(60_000, 20_000)).toEqual([
      { label: '收回城东专卖店的毛利（元）', value: '600.00' },
      { label: '其中已经入账、从账上扣回的（元）', value: '200.00' },
    ]);
    expect(marginOf(-15_000, -15_000)).toEqual([
      { label: '少收城东专卖店的差价（元）', value: '150.00' },
      { label: '其中已经记账、退回账上的（元）', value: '150.00' },
    ]);
    expect(marginOf(0, 0)).toEqual([]);
  });

  it('mentions of points, growth, coupons and pieces only what moves', () => {
    expect(previewView(preview).others).toEqual([
      { label: '退还花掉的积分', value: '12,800' },
      { label: '收回成长值', value: '3,280' },
      { label: '用掉的优惠券“满减券”', value: '退回券包' },
      { label: '购买送的优惠券“滤芯券”', value: '已经用掉；那张订单退了也不再还' },
      { label: '要退回的货', value: '1 件' },
      { label: '退的机器如已装好，保修卡', value: '同时结束' },
    ]);
    const bare = {
      ...preview,
      pointsReturned: 0,
      growthReversed: 0,
      coupon: null,
      couponsWithdrawn: [],
      piecesReturned: 0,
    };
    expect(previewView(bare).others).toEqual([]);
  });
});
