import { dayRows, dayView, mismatchView, type Mismatch, type Reconciliation } from '../../../../src/features/reconciliation/view-model';
import { MISMATCH_KINDS } from '../../../../src/shared/domain/payments/states';

const NOW = Date.parse('2026-11-22T18:00:00+08:00');

const reconciliation: Reconciliation = {
  on: '2026-11-21',
  ranAt: Date.parse('2026-11-22T10:30:00+08:00'),
  oursFen: 328_000,
  theirsFen: 328_001,
  payments: 2,
  returnedFen: 20_000,
  paybacks: 1,
  transfers: { oursFen: 96_000, theirsFen: 96_000, count: 1 },
  mismatches: [],
  days: [
    { on: '2026-11-21', mismatches: 3 },
    { on: '2026-11-20', mismatches: 0 },
  ],
};

const mismatch: Mismatch = {
  id: 'amount_differs:P1',
  kind: 'amount_differs',
  subject: 'P1',
  orderId: 'ord_0000000001',
  orderNo: '2611220001',
  statementId: null,
  oursFen: 328_000,
  theirsFen: 328_001,
};

describe('a day compared with the bill', () => {
  it('stands with both sums and their difference', () => {
    expect(dayView(reconciliation, NOW)).toEqual({
      lead: '昨天的账',
      headline: '有 3 处对不上，要人看一看',
      figures: [
        { label: '我们记的', amount: '3,280.00' },
        { label: '微信账单', amount: '3,280.01' },
      ],
      difference: '-0.01',
      differs: true,
      count: '2 笔',
      returned: { label: '账单上退给顾客 1 笔', amount: '−200.00' },
      transfers: [
        { label: '付出佣金 1 笔', amount: '−960.00' },
        { label: '微信账单上的佣金', amount: '−960.00' },
      ],
      transfersMissing: null,
      ranAt: '今天 10:30 对的账',
      more: '一共 3 处，这里列出前 0 处。',
    });
  });

  it('says so when everything agrees', () => {
    const agreed = { ...reconciliation, on: '2026-11-20', theirsFen: 328_000 };
    expect(dayView(agreed, NOW)).toMatchObject({ headline: '和微信账单一分不差', difference: '0.00', differs: false, more: null });
  });

  it('has no figures when it was never compared', () => {
    const never = { ...reconciliation, on: '2026-10-01', ranAt: null, oursFen: 0, theirsFen: 0, payments: 0 };
    expect(dayView(never, NOW)).toMatchObject({ headline: '这一天还没有对过', figures: [], difference: null });
  });

  it('says nothing of commissions on a day without any, and that they were not compared when WeChat gave no bill of them', () => {
    expect(dayView({ ...reconciliation, transfers: { oursFen: 0, theirsFen: 0, count: 0 } }, NOW)).toMatchObject({ transfers: [], transfersMissing: null });
    expect(dayView({ ...reconciliation, transfers: null }, NOW)).toMatchObject({ transfers: [], transfersMissing: expect.stringContaining('没有对') as string });
  });

  it('lists the days with the one that is looked at', () => {
    expect(dayRows(reconciliation, NOW)).toMatchObject([
      { title: '昨天', isShown: true, tag: { words: '3 处不符', tone: 'danger' } },
      { isShown: false, tag: { words: '对上了', tone: 'done' } },
    ]);
  });
});

describe('a difference', () => {
  it('stands with both sides, its order and the order’s account', () => {
    expect(mismatchView(mismatch)).toMatchObject({
      title: '金额不一样',
      subject: '订单 2611220001 · 流水 P1',
      sides: [
        { label: '我们记的', amount: '3,280.00' },
        { label: '微信账单', amount: '3,280.01' },
      ],
      orderId: 'ord_0000000001',
      account: 'order/ord_0000000001/due',
      isPayback: false,
    });
  });

  it('of a commission leads to the statement that it paid', () => {
    const view = mismatchView({ ...mismatch, kind: 'transfer_missing_at_wechat', orderId: null, orderNo: null, statementId: 'stm_1', theirsFen: null });
    expect(view).toMatchObject({ statementId: 'stm_1', orderId: null, account: null, isPayback: false });
  });

  it('of what we never heard of leads to no order', () => {
    const view = mismatchView({ ...mismatch, kind: 'missing_here', orderId: null, orderNo: null, oursFen: null });
    expect(view).toMatchObject({ subject: '流水 P1', orderId: null, account: null });
    expect(view.sides.map(({ amount }) => amount)).toEqual(['没有', '3,280.01']);
  });

  it('names the document and the journal where WeChat has no part in it', () => {
    const view = mismatchView({ ...mismatch, kind: 'journal_unbalanced', theirsFen: null });
    expect(view.sides).toEqual([
      { label: '单据上', amount: '3,280.00' },
      { label: '账本上', amount: '没有' },
    ]);
  });

  it('of money that does not go back leads to where it is tried again', () => {
    expect(mismatchView({ ...mismatch, kind: 'payback_stuck', subject: 'R1', theirsFen: null })).toMatchObject({ isPayback: true, waitsIn: 'open' });
    const cash = mismatchView({ ...mismatch, kind: 'payback_not_handed_over', subject: 'R1', theirsFen: null });
    expect(cash).toMatchObject({ waitsIn: 'to_hand_over', sides: [{ label: '要交还的钱' }] });
    expect(cash.todo).toContain('要交还');
    expect(mismatchView({ ...mismatch, kind: 'payback_failed', subject: 'R1', theirsFen: null })).toMatchObject({ waitsIn: 'failed' });
    expect(mismatchView({ ...mismatch, kind: 'state_differs', subject: 'R0123456789' })).toMatchObject({ isPayback: true });
    expect(mismatchView({ ...mismatch, kind: 'state_differs', subject: 'P0123456789' })).toMatchObject({ isPayback: false });
  });

  it('says an order’s number once', () => {
    expect(mismatchView({ ...mismatch, kind: 'order_overpaid', subject: '2611220001', oursFen: -700, theirsFen: null })).toMatchObject({
      subject: '订单 2611220001',
      sides: [{ label: '订单的余额', amount: '-7.00' }],
    });
  });

  it.each(MISMATCH_KINDS)('of the kind %s says what to do', (kind) => {
    expect(mismatchView({ ...mismatch, kind }).todo).toMatch(/。$/);
  });
});
