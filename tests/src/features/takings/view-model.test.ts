import { paymentView, surplusFen, type Payment } from '../../../../src/features/takings/view-model';

const NOW = Date.parse('2026-11-22T18:00:00+08:00');
const payment: Payment = {
  id: 'pay_0000000001',
  tradeNo: 'T20261122000001',
  orderId: 'ord_0000000001',
  orderNo: '2611220001',
  dealerName: null,
  method: 'cash',
  part: 'deposit',
  amountFen: 50_000,
  state: 'created',
  awaitsConfirmation: true,
  collectedByName: '李敏',
  ticketNo: null,
  evidence: ['cloud://env/evidence/1.jpg'],
  note: '顾客付的现金',
  createdAt: Date.parse('2026-11-22T10:05:00+08:00'),
  settledAt: null,
};

describe('the money that came in', () => {
  it.each([
    [50_000, 0],
    [20_000, 30_000],
    [0, 50_000],
    [-100, 50_000],
  ])('where the order still owes %i is too much by %i', (dueFen, overFen) => {
    expect(surplusFen(payment, { dueFen })).toBe(overFen);
  });

  it('says of an offline payment who took it, why and with what evidence, and that it waits', () => {
    expect(paymentView(payment, NOW)).toMatchObject({
      title: '现金 · 定金',
      amount: '500.00',
      detail: '李敏收的 · 顾客付的现金 · 凭证 1 张',
      when: '今天 10:05',
      tag: { words: '等财务确认', tone: 'action' },
      toCheck: true,
    });
  });

  it.each([
    ['ord_0000000001', '26112200000001', '现金 · 货款', '订单 26112200000001'],
    ['wko_0000000001', 'W26112345732737', '现金 · 上门费用', '工单 W26112345732737'],
    ['tup_0000000001', 'C26112345732737', '现金 · 充值', '充值单 C26112345732737'],
  ])('names what %s was paid for', (orderId, orderNo, title, order) => {
    expect(paymentView({ ...payment, orderId, orderNo, part: 'rest' }, NOW)).toMatchObject({ title, order });
  });

  it('names the dealer of a top-up', () => {
    expect(paymentView({ ...payment, orderId: 'tup_0000000001', orderNo: 'C26112345732737', dealerName: '城东专卖店' }, NOW)).toMatchObject({ order: '充值单 C26112345732737 · 城东专卖店' });
  });

  it('has nothing to check in what WeChat vouches for', () => {
    const paid: Payment = {
      ...payment,
      method: 'wechat_self',
      state: 'succeeded',
      awaitsConfirmation: false,
      collectedByName: null,
      evidence: [],
      note: null,
    };
    expect(paymentView(paid, NOW)).toMatchObject({
      detail: '流水 T20261122000001',
      tag: { words: '已收到', tone: 'done' },
      toCheck: false,
    });
  });
});
