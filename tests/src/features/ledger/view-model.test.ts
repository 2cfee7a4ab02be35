import fc from 'fast-check';
import {
  accountTitle,
  balanceView,
  postingFacts,
  postingsByDay,
  postingView,
  type Posting,
} from '../../../../src/features/ledger/view-model';

const NOW = Date.parse('2026-11-22T10:00:00+08:00');
const POINTS = 'customer/per_1/points';
const DUE = 'order/ord_1/due';

const aBalance = (balance: Partial<Parameters<typeof balanceView>[1]> = {}) => ({
  available: 0,
  posted: 0,
  pendingIn: 0,
  pendingOut: 0,
  lots: [],
  ...balance,
});

const aPosting = (posting: Partial<Posting> = {}): Posting => ({
  id: 'points:ord_1_1',
  kind: 'points_purchase',
  asset: 'POINT',
  direction: 'in',
  amount: 328,
  transferAmount: 328,
  mode: 'posted',
  counterAccount: 'house/points-issued',
  facts: { orderNo: '26112200000001' },
  at: NOW,
  reversalOf: null,
  pendingId: null,
  ...posting,
});

describe('the title', () => {
  it.each([
    [POINTS, 'customer', '我的积分'],
    [POINTS, 'bookkeeper', '顾客的积分'],
    [DUE, 'customer', '订单的钱'],
    ['house/cash/wechat', 'bookkeeper', '微信收款'],
    ['nonsense', 'customer', '明细'],
  ] as const)('of %s for a %s is %s', (account, reader, title) => {
    expect(accountTitle(account, reader)).toBe(title);
  });
});

describe('a balance', () => {
  it.each([
    [POINTS, aBalance({ available: 1_328, posted: 1_328 }), '可用积分', '1,328'],
    [DUE, aBalance({ available: 308_000, posted: 308_000 }), '还要付（元）', '3,080.00'],
    [DUE, aBalance(), '还要付（元）', '0.00'],
    [DUE, aBalance({ available: -20_000, posted: -20_000 }), '多付了（元）', '200.00'],
    ['stock/prd_1', aBalance({ available: 3, posted: 5, pendingOut: 2 }), '可用（件）', '3'],
    ['house/sales', aBalance({ available: -328_000, posted: -328_000 }), '合计（元）', '-3,280.00'],
  ])('of %s says how much there is', (account, balance, label, figure) => {
    expect(balanceView(account, balance, NOW)).toMatchObject({ label, figure });
  });

  it('says what is set aside and what is promised, when there is any', () => {
    expect(balanceView(POINTS, aBalance({ available: 10, posted: 10 }), NOW).parts).toEqual([]);
    const busy = aBalance({ available: 70, posted: 100, pendingOut: 30, pendingIn: 328 });
    expect(balanceView(POINTS, busy, NOW).parts).toEqual([
      { label: '账面', amount: '100' },
      { label: '已预留', amount: '30' },
      { label: '待到账', amount: '328' },
    ]);
  });

  it('explains a debt', () => {
    expect(balanceView(POINTS, aBalance({ available: -25, posted: -25 }), NOW)).toMatchObject({
      figure: '-25',
      notice: expect.stringContaining('先补上') as string,
    });
    expect(balanceView(POINTS, aBalance(), NOW).notice).toBeNull();
    expect(balanceView('house/sales', aBalance({ available: -1 }), NOW).notice).toBeNull();
    expect(balanceView(DUE, aBalance(), NOW).notice).toBe('这张订单没有还要付的钱。');
  });

  it('shows the lots that expire first, each with the last day it can be used, and counts the rest', () => {
    const expiry = (month: number) => Date.parse(`2027-0${month}-01T00:00:00+08:00`);
    const lots = Array.from({ length: 8 }, (_, n) => ({
      lotId: `l${n}`,
      remaining: 1_000 + n,
      expiresAt: expiry(n + 2),
    }));
    const view = balanceView(POINTS, aBalance({ available: 8_028, posted: 8_028, lots }), NOW).lots;
    expect(view.shown).toHaveLength(6);
    expect(view.shown[0]).toEqual({ id: '2027-01-31', amount: '1,000 分', expiry: '2027 年 1 月 31 日到期' });
    expect(view.more).toBe('还有 2,013 分更晚到期');
  });
});

describe('points that end on one day', () => {
  it('are one row, however many lots they are', () => {
    const expiresAt = Date.parse('2027-12-01T00:00:00+08:00');
    const lots = Array.from({ length: 8 }, (_, n) => ({ lotId: `l${n}`, remaining: n === 7 ? 6_793 : 5, expiresAt }));
    expect(balanceView(POINTS, aBalance({ available: 6_828, posted: 6_828, lots }), NOW).lots).toEqual({
      shown: [{ id: '2027-11-30', amount: '6,828 分', expiry: '2027 年 11 月 30 日到期' }],
      more: null,
    });
  });
});

describe('a promise', () => {
  const pending = aPosting({ id: 'p1', mode: 'pending', amount: 0, at: NOW - 1_000 });
  const shown = (postings: readonly Posting[]) =>
    postingsByDay(postings, 'customer', NOW).flatMap(({ postings: rows }) => rows.map(({ row }) => [row.id, row.tag]));

  it('is one row: waiting, then given, or not coming any more', () => {
    expect(shown([pending])).toEqual([['p1', '待到账']]);
    expect(shown([aPosting({ id: 'p1/resolved', mode: 'post', pendingId: 'p1' }), pending])).toEqual([['p1/resolved', null]]);
    expect(shown([aPosting({ id: 'p1/resolved', mode: 'void', amount: 0, pendingId: 'p1' }), pending])).toEqual([['p1/resolved', '不再到账']]);
  });

  it('adds up: rows without a tag to the balance, those that wait to what is to come', () => {
    const rows = fc.array(fc.record({ amount: fc.integer({ min: 1, max: 9_999 }), fate: fc.constantFrom('waits', 'given', 'void') }), { maxLength: 12 });
    fc.assert(
      fc.property(rows, (promises) => {
        const postings = promises.flatMap(({ amount, fate }, n): Posting[] => [
          ...(fate === 'waits' ? [] : [aPosting({ id: `p${n}/resolved`, pendingId: `p${n}`, mode: fate === 'given' ? 'post' : 'void', transferAmount: amount, amount: fate === 'given' ? amount : 0 })]),
          aPosting({ id: `p${n}`, mode: 'pending', transferAmount: amount, amount: 0 }),
        ]);
        const all = postingsByDay(postings, 'customer', NOW).flatMap((day) => day.postings);
        const sum = (tag: string | null) => all.filter(({ row }) => row.tag === tag).reduce((total, { posting }) => total + posting.transferAmount, 0);
        const expected = (fate: string) => promises.filter((promise) => promise.fate === fate).reduce((total, { amount }) => total + amount, 0);
        expect([sum('待到账'), sum(null), all.length]).toEqual([expected('waits'), expected('given'), promises.length]);
      }),
    );
  });

  it('to pay money back is on its way, and done', () => {
    const refund = { asset: 'CNY', kind: 'refund', transferAmount: 20_000 } as const;
    expect(shown([aPosting({ ...refund, id: 'r', mode: 'pending', amount: 0 })])).toEqual([['r', '正在退回']]);
    expect(balanceView(DUE, aBalance({ available: -20_000, posted: -20_000, pendingIn: 20_000 }), NOW).parts).toEqual([{ label: '正在退回', amount: '200.00' }]);
  });
});

describe('postings', () => {
  it('stand under their day, in the order they come', () => {
    const at = (hours: number) => NOW - hours * 3_600_000;
    const days = postingsByDay(
      [aPosting({ id: 'a' }), aPosting({ id: 'b', at: at(1) }), aPosting({ id: 'c', at: at(12) })],
      'customer',
      NOW,
    );
    expect(days.map(({ title, postings }) => [title, postings.map(({ row }) => row.id)])).toEqual([
      ['今天', ['a', 'b']],
      ['昨天', ['c']],
    ]);
    expect(postingsByDay([], 'customer', NOW)).toEqual([]);
  });

  it.each([
    [{}, '+328', null, 'in'],
    [{ direction: 'out', amount: -100, transferAmount: 100 }, '−100', null, 'out'],
    [{ mode: 'pending', amount: 0 }, '+328', '待到账', 'open'],
    [{ mode: 'pending', direction: 'out', amount: 0, transferAmount: 100 }, '−100', '已预留', 'open'],
    [{ mode: 'void', amount: 0, pendingId: 'x' }, '+328', '不再到账', 'open'],
    [{ mode: 'void', direction: 'out', amount: 0, pendingId: 'x' }, '−328', '预留取消', 'open'],
    [{ mode: 'post', pendingId: 'x' }, '+328', null, 'in'],
    [{ asset: 'CNY', kind: 'sale', transferAmount: 639_800 }, '6,398.00', null, 'out'],
    [{ asset: 'CNY', kind: 'payment', direction: 'out', transferAmount: 20_000 }, '200.00', null, 'out'],
    [{ asset: 'PIECE:prd_1', kind: 'stock_counted', transferAmount: 7 }, '+7', null, 'in'],
  ] as const)('%j shows %s', (posting, amount, tag, tone) => {
    expect(postingView(aPosting(posting), 'customer')).toMatchObject({ amount, tag, tone });
  });

  it('are written to a bookkeeper with their sign', () => {
    const payment = aPosting({ asset: 'CNY', kind: 'payment', direction: 'out', transferAmount: 20_000 });
    expect(postingView(payment, 'bookkeeper').amount).toBe('−200.00');
  });

  it('open the facts that were frozen in them; numbers and accounts are for the books', () => {
    const posting = aPosting({ reversalOf: 'points:before' });
    const forCustomer = postingFacts(posting, 'customer', NOW);
    expect(forCustomer).toEqual({
      title: '购物得积分',
      why: '买订单 26112200000001 得到的。',
      rows: [
        { label: '数额', value: '+328 分' },
        { label: '时间', value: '今天 10:00' },
        { label: '订单号', value: '26112200000001' },
      ],
    });
    const labels = postingFacts(posting, 'bookkeeper', NOW).rows.map(({ label }) => label);
    expect(labels).toEqual(['数额', '时间', '订单号', '对方账户', '流水号', '冲回的流水']);
  });
});
