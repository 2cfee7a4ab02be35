import {
  collectOffers,
  outcomeNotice,
  payCodeOf,
  waitingPayment,
  type OrderMoney,
  type Payment,
} from '../../../../src/features/payment/collecting-model';

const payment: Payment = {
  id: 'pay_0000000001',
  tradeNo: 'T20261122000001',
  orderId: 'ord_0000000001',
  orderNo: '2611220001',
  method: 'wechat_code',
  part: 'deposit',
  amountFen: 50_000,
  state: 'pending',
  awaitsConfirmation: false,
  collectedByName: '李敏',
  ticketNo: null,
  evidence: [],
  note: null,
  createdAt: 0,
  settledAt: null,
};
const money: OrderMoney = {
  orderId: 'ord_0000000001',
  payableFen: 328_000,
  paidFen: 0,
  dueFen: 328_000,
  depositFen: 50_000,
  awaitingFen: 0,
  cancelled: false,
  payments: [],
  paybacks: [],
  earned: null,
  commands: ['collect_code'],
};

describe('taking money by a payment code', () => {
  it('offers the deposit and the whole price first, then what is left', () => {
    expect(collectOffers(money)).toEqual([
      { part: 'deposit', label: '收定金 ¥500' },
      { part: 'rest', label: '收全款 ¥3,280' },
    ]);
    expect(collectOffers({ ...money, paidFen: 50_000, dueFen: 278_000, depositFen: null })).toEqual([
      { part: 'rest', label: '收尾款 ¥2,780' },
    ]);
  });

  it('asks for no more than is left once finance confirms what was taken', () => {
    expect(collectOffers({ ...money, paidFen: 20_000, dueFen: 308_000, awaitingFen: 100_001, depositFen: null })).toEqual([
      { part: 'rest', label: '收尾款 ¥2,079.99' },
    ]);
  });

  it('offers one amount where the deposit is all there is', () => {
    expect(collectOffers({ ...money, dueFen: 40_000, depositFen: 40_000 }).map(({ part }) => part)).toEqual(['rest']);
  });

  it('offers nothing to who may not, and nothing while a payer is being asked', () => {
    expect(collectOffers({ ...money, commands: [] })).toEqual([]);
    expect(collectOffers({ ...money, payments: [payment] })).toEqual([]);
  });

  it('waits only for a code that is not decided', () => {
    expect(waitingPayment({ payments: [{ ...payment, state: 'failed' }, payment] })).toBe(payment);
    expect(waitingPayment({ payments: [{ ...payment, method: 'wechat_self' }] })).toBeUndefined();
  });

  it.each([
    ['134567890123456789', '134567890123456789'],
    [' 1345 6789 0123 4567 89 ', '134567890123456789'],
    ['164567890123456789', null],
    ['13456789012345678', null],
    ['https://u.wcd.im/x', null],
  ])('reads %j as %s', (text, code) => {
    expect(payCodeOf(text)).toBe(code);
  });

  it('says what came of it, and nothing before it is decided', () => {
    expect(outcomeNotice(payment)).toBeNull();
    expect(outcomeNotice({ ...payment, state: 'succeeded' })).toEqual({ tone: 'done', sentence: '收到 ¥500。' });
    expect(outcomeNotice({ ...payment, state: 'failed' })?.tone).toBe('danger');
    expect(outcomeNotice({ ...payment, state: 'closed' })?.tone).toBe('quiet');
  });
});
