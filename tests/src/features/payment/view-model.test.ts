import {
  canCancel,
  isVisit,
  moneyView,
  movementRows,
  payOffers,
  earnedView,
  stepAfter,
  stepNotice,
  type OrderMoney,
} from '../../../../src/features/payment/view-model';
import { anOrder } from '../an-order';
import { anOrderCard, NOW } from '../an-order-card';

const money: OrderMoney = {
  orderId: 'ord_00000001',
  payableFen: 598_000,
  paidFen: 20_000,
  dueFen: 578_000,
  depositFen: null,
  awaitingFen: 0,
  cancelled: false,
  payments: [],
  paybacks: [],
  earned: null,
  commands: ['pay_self'],
};
const payment: OrderMoney['payments'][number] = {
  id: 'pay_00000001',
  tradeNo: '26112300000001',
  orderId: money.orderId,
  orderNo: '26112300000001',
  method: 'wechat_self',
  part: 'deposit',
  amountFen: 20_000,
  state: 'succeeded',
  awaitsConfirmation: false,
  collectedByName: null,
  ticketNo: null,
  evidence: [],
  note: null,
  createdAt: NOW - 60_000,
  settledAt: NOW - 50_000,
};

describe('after the sheet', () => {
  it.each([
    ['paid', 'succeeded', 'paid'],
    ['cancelled', 'succeeded', 'paid'],
    ['paid', 'pending', 'unknown'],
    ['paid', null, 'unknown'],
    ['paid', 'closed', 'failed'],
    ['cancelled', 'pending', 'cancelled'],
    ['failed', 'pending', 'failed'],
    ['cancelled', null, 'cancelled'],
  ] as const)('a phone that says %s and a server that says %s make it %s', (outcome, state, step) => {
    expect(stepAfter(outcome, state)).toBe(step);
  });

  it('says what it knows, and never that money was lost', () => {
    expect(stepNotice('idle', 0)).toBeNull();
    expect(stepNotice('paid', 598_000)).toMatchObject({ tone: 'done', sentence: '已收到 ¥5,980，谢谢。' });
    expect(stepNotice('unopened', 0)).toEqual({ tone: 'danger', sentence: '微信支付没有打开，钱没有扣。请过一会儿再付。' });
    expect(stepNotice('unknown', 0)?.sentence).toContain('不要重复付');
    expect(stepNotice('cancelled', 0)?.sentence).toContain('钱没有扣');
  });
});

describe('the money of an order', () => {
  it('says what is still to be paid', () => {
    expect(moneyView(money)).toMatchObject({ last: { label: '还要付', amount: '5,780.00' }, isPaidUp: false, canPay: true });
  });

  it('asks for no fen that somebody took already and finance has still to confirm', () => {
    const waiting = { ...money, awaitingFen: 100_001 };
    expect(moneyView(waiting)).toMatchObject({ rows: expect.arrayContaining([{ label: '等财务确认', amount: '1,000.01' }]) as unknown, last: { amount: '4,779.99' } });
    expect(payOffers(waiting)).toEqual([{ part: 'rest', label: '微信支付 ¥4,779.99' }]);
    expect(moneyView({ ...money, awaitingFen: 578_000, commands: [] })).toMatchObject({ isTaken: true, isPaidUp: false, toPayFen: 0 });
  });

  it('says what goes back, and nothing when it is even', () => {
    expect(moneyView({ ...money, dueFen: -500, commands: [] })).toMatchObject({ last: { amount: '5.00' }, isPaidUp: true, canPay: false });
    expect(moneyView({ ...money, dueFen: 0 }).last).toBeNull();
  });

  it('lists what came and went, the newest first', () => {
    const payback = {
      id: 'pbk_00000001',
      paymentId: payment.id,
      orderId: money.orderId,
      orderNo: payment.orderNo,
      refundId: null,
      reason: 'overpaid' as const,
      method: payment.method,
      amountFen: 500,
      state: 'pending' as const,
      ticketNo: null,
      failure: null,
      settledByName: null,
      note: null,
      createdAt: NOW,
      settledAt: null,
    };
    const recorded = { ...payment, id: 'pay_00000002', method: 'cash' as const, state: 'pending' as const, awaitsConfirmation: true, settledAt: null };
    const handed = { ...payback, id: 'pbk_00000002', method: 'cash' as const, reason: 'refund' as const, createdAt: NOW + 1 };
    const rows = movementRows({ ...money, payments: [payment, recorded], paybacks: [payback, handed] }, NOW);
    expect(rows.map(({ title, amount, state }) => [title, amount, state])).toEqual([
      ['退款 · 现金', '−5.00', '由门店退还'],
      ['多付退回 · 微信支付', '−5.00', '正在退回'],
      ['微信支付 · 定金', '200.00', '已收到'],
      ['现金 · 定金', '200.00', '等财务确认'],
    ]);
  });
});

describe('a sheet that was left open', () => {
  const open: typeof payment = { ...payment, state: 'pending', settledAt: null };
  const stateOf = (left: Partial<typeof open>, dueFen: number) => movementRows({ ...money, dueFen, payments: [{ ...open, ...left }] }, NOW)[0]?.state;

  it('waits while something is due, and is not needed once the order is paid up', () => {
    expect(stateOf({}, 1)).toBe('等待付款');
    expect(stateOf({}, 0)).toBe('不用付了');
    expect(stateOf({ state: 'succeeded' }, 0)).toBe('已收到');
    expect(stateOf({ method: 'cash', awaitsConfirmation: true }, 0)).toBe('等财务确认');
  });
});

describe('what an order brings', () => {
  const earned = { points: 3_280, growth: 3_280, given: false, releaseAt: null, account: 'customer/per_1/points' };

  it('is nothing before it is paid, nor when only growth is left', () => {
    expect(earnedView({ earned: null }, NOW)).toBeNull();
    expect(earnedView({ earned: { ...earned, points: 0 } }, NOW)).toBeNull();
  });

  it('waits for the goods, then has a day, then is there', () => {
    expect(earnedView({ earned }, NOW)).toMatchObject({ amount: '3,280 分', when: '收货安装、过了退换期就到账', tag: { words: '待到账' } });
    const releaseAt = Date.parse('2027-01-03T00:00:00+08:00');
    expect(earnedView({ earned: { ...earned, releaseAt } }, NOW)).toMatchObject({ when: '2027 年 1 月 3 日到账' });
    expect(earnedView({ earned: { ...earned, given: true } }, NOW)).toMatchObject({ tag: { words: '已到账', tone: 'done' } });
  });
});

describe('giving an order up', () => {
  const card = { ...anOrderCard(), cancelled: false, deliveryState: 'waiting' } as const;
  const unpaid = { ...money, paidFen: 0 };

  it('is the buyer’s choice before anything was paid', () => {
    expect(canCancel(anOrder({ channel: 'mall', card }), unpaid)).toBe(true);
    expect(canCancel(anOrder({ channel: 'mall', card }), { ...unpaid, payableFen: 0, dueFen: 0 })).toBe(true);
  });

  it.each([
    ['something was paid', anOrder({ channel: 'mall', card }), money],
    ['a guide reported it', anOrder({ channel: 'report', card }), unpaid],
    ['it is another’s', anOrder({ channel: 'mall', card, relation: 'user' }), unpaid],
    ['it is cancelled', anOrder({ channel: 'mall', card: { ...card, cancelled: true } }), unpaid],
    ['it is on its way', anOrder({ channel: 'mall', card: { ...card, deliveryState: 'shipped' } }), unpaid],
  ])('is not offered when %s', (_why, order, itsMoney) => {
    expect(canCancel(order, itsMoney)).toBe(false);
  });
});

describe('what can be paid', () => {
  it('is all of it, and the deposit where that is less', () => {
    expect(payOffers({ ...money, dueFen: 598_000, depositFen: 20_000 }).map(({ part }) => part)).toEqual(['rest', 'deposit']);
    expect(payOffers({ ...money, dueFen: 20_000, depositFen: 20_000 }).map(({ part }) => part)).toEqual(['rest']);
    expect(payOffers(money).map(({ part }) => part)).toEqual(['rest']);
  });

  it('is nothing for who does not pay', () => {
    expect(payOffers({ ...money, commands: [] })).toEqual([]);
  });
});

describe('what is paid', () => {
  it('is a visit or an order, as its id says', () => {
    expect([isVisit('wko_00000001'), isVisit('ord_00000001')]).toEqual([true, false]);
  });
});
