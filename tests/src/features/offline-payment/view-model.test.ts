import { checkDraft, emptyDraft, leftFen, mayRecord, type OrderMoney } from '../../../../src/features/offline-payment/view-model';

const money = (changes: Partial<OrderMoney> = {}): OrderMoney => ({
  orderId: 'ord_000000000001',
  payableFen: 328_000,
  paidFen: 20_000,
  dueFen: 308_000,
  depositFen: null,
  awaitingFen: 0,
  cancelled: false,
  payments: [],
  paybacks: [],
  earned: null,
  commands: ['record_offline'],
  ...changes,
});

const awaiting = (amountFen: number): OrderMoney['payments'][number] => ({
  id: 'pay_000000000001',
  tradeNo: 'P1',
  orderId: 'ord_000000000001',
  orderNo: '1',
  method: 'cash',
  part: 'rest',
  amountFen,
  state: 'pending',
  awaitsConfirmation: true,
  collectedByName: null,
  ticketNo: null,
  evidence: [],
  note: null,
  createdAt: 0,
  settledAt: null,
});

const EVIDENCE = ['cloud://local-env.local/evidence/a.jpg'];

describe('recording money that did not come through WeChat', () => {
  it('begins with all that is due and nobody recorded yet', () => {
    const partly = money({ payments: [awaiting(8_000)] });
    expect(leftFen(partly)).toBe(300_000);
    expect(emptyDraft(partly)).toEqual({ method: 'cash', amountText: '3000.00', evidence: [] });
  });

  it('leaves out what a payer is asked for by his code, until that is decided', () => {
    const asked = { ...awaiting(308_000), method: 'wechat_code', awaitsConfirmation: false } as const;
    expect(leftFen(money({ payments: [asked] }))).toBe(0);
    expect(mayRecord(money({ payments: [asked] }))).toBe(false);
    expect(mayRecord(money({ payments: [{ ...asked, state: 'closed' }] }))).toBe(true);
  });

  it.each(['', '0', '-1', '3080.01', '1.234', 'abc'])('refuses %j as an amount', (amountText) => {
    const checked = checkDraft({ method: 'cash', amountText, evidence: EVIDENCE }, money());
    expect(checked).toMatchObject({ record: null, amount: '请填大于 0、不超过 3,080.00 元的金额，最多两位小数' });
  });

  it('asks for pictures', () => {
    expect(checkDraft({ method: 'pos', amountText: '80', evidence: [] }, money())).toMatchObject({ record: null, amount: undefined });
  });

  it('sends whole fen', () => {
    expect(checkDraft({ method: 'transfer', amountText: '80.5', evidence: EVIDENCE }, money()).record).toEqual({
      orderId: 'ord_000000000001',
      part: 'rest',
      method: 'transfer',
      amountFen: 8_050,
      evidence: EVIDENCE,
    });
  });

  it('is offered to who may, while something is left, where pictures can be kept', () => {
    expect(mayRecord(money())).toBe(true);
    expect(mayRecord(money({ commands: [] }))).toBe(false);
    expect(mayRecord(money({ payments: [awaiting(308_000)] }))).toBe(false);
  });
});
