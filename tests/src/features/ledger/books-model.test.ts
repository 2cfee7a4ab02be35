import fc from 'fast-check';
import { bookSections, booksHead, partOfLineView, foundAccounts, phoneIn, type Books } from '../../../../src/features/ledger/books-model';
import { ACCOUNT_GROUPS, ASSET_CLASSES, accountNamed } from '../../../../src/shared/domain/ledger/accounts';

const NOW = Date.parse('2026-11-22T18:00:00+08:00');

function someBooks(totals: Readonly<Record<string, number>>): Books {
  const groups = ACCOUNT_GROUPS.map(([group, assetClass]) => ({ group, assetClass, total: totals[group] ?? 0 }));
  const sums = ASSET_CLASSES.map((assetClass) => ({
    assetClass,
    sum: groups.filter((row) => row.assetClass === assetClass).reduce((sum, { total }) => sum + total, 0),
  }));
  return { closedThrough: '2026-11-21', groups, sums };
}

const sold = someBooks({ 'house/sales': -328_000, 'house/cash/wechat': 20_000, 'order/due': 308_000 });

describe('the trial balance', () => {
  it('says that the books balance, and up to when they are closed', () => {
    expect(booksHead(sold, NOW)).toEqual({ isBalanced: true, sentence: '账是平的。已结到昨天，之后的都已加上。' });
  });

  it('names the assets that do not balance', () => {
    const wrong = someBooks({ 'house/sales': -1, stock: 2 });
    expect(booksHead(wrong, NOW)).toMatchObject({ isBalanced: false, sentence: '钱、货的账不平，请马上联系技术人员。已结到昨天，之后的都已加上。' });
  });

  it('has a section for every asset of which anything was booked', () => {
    const [money, ...others] = bookSections(sold);
    expect(others).toEqual([]);
    expect(money).toMatchObject({ title: '钱（元）', sum: '0.00', isBalanced: true });
    expect(money?.lines.filter(({ amount }) => amount !== '0.00').map(({ name, amount, account }) => [name, amount, account])).toEqual([
      ['销售', '-3,280.00', 'house/sales'],
      ['微信收款', '200.00', 'house/cash/wechat'],
      ['订单应收', '3,080.00', null],
    ]);
  });

  it('draws each line against the longest of its asset, on its side of zero', () => {
    const [money] = bookSections(sold);
    const bars = money?.lines.map(({ name, bar }) => [name, bar.side, Math.round(bar.percent)]);
    expect(bars).toEqual(expect.arrayContaining([['销售', 'minus', 100], ['微信收款', 'plus', 6], ['线下收款', 'plus', 0], ['订单应收', 'plus', 94]]));
  });

  it('never draws past its scale, and opens only accounts that exist', () => {
    const amount = fc.integer({ min: -1e12, max: 1e12 });
    const anyTotals = fc.record(Object.fromEntries(ACCOUNT_GROUPS.map(([group]) => [group, amount])));
    fc.assert(
      fc.property(anyTotals, (totals) => {
        for (const { bar, account } of bookSections(someBooks(totals)).flatMap(({ lines }) => lines)) {
          expect(bar.percent).toBeGreaterThanOrEqual(0);
          expect(bar.percent).toBeLessThanOrEqual(100);
          expect(account === null || accountNamed(account) !== null).toBe(true);
        }
      }),
    );
  });
});

describe('what a line is made of', () => {
  const part = { id: 'order/ord_1/due', posted: 431_200, name: '何美玲', detail: '26112396430796' };

  it('is named by whose or what it is, and by its account where nobody left a name', () => {
    expect(partOfLineView(part, 'order/due')).toMatchObject({ title: '何美玲', detail: '订单 26112396430796', amount: '4,312.00' });
    const shelf = { id: 'stock/prd_1', posted: 7, name: '净水器', detail: 'RO-800' };
    expect(partOfLineView(shelf, 'stock')).toMatchObject({ title: 'RO-800 净水器', amount: '7' });
    const points = { id: 'customer/per_1/points', posted: -1_895, name: '', detail: '' };
    expect(partOfLineView(points, 'customer/points')).toMatchObject({ title: '没有留名的顾客', detail: 'customer/per_1/points' });
  });

  it('stands behind every line that is not one account', () => {
    const lines = bookSections(someBooks({ ...Object.fromEntries(ACCOUNT_GROUPS.map(([group]) => [group, 1])) })).flatMap((section) => section.lines);
    expect(lines.every(({ account, made }) => (account === null) !== (made === null))).toBe(true);
  });
});

describe('looking for an account', () => {
  const none = { member: undefined, orders: [], products: [] };

  it.each([
    ['13800001001', '13800001001'],
    ['1380000100', null],
    ['JSQ30', null],
  ])('takes %s for a phone number or not', (search, phone) => {
    expect(phoneIn(search)).toBe(phone);
  });

  it('opens the very account that was typed', () => {
    expect(foundAccounts('house/cash/offline', none)).toMatchObject([{ account: 'house/cash/offline' }]);
    expect(foundAccounts('house/treasure', none)).toEqual([]);
  });

  it('finds a member’s points and growth', () => {
    const level = { level: 'silver', growth: 2_500, next: null, earnBps: 10_000, memberPrice: true, priorityService: false } as const;
    const member = { personId: 'per_1', name: null, available: 1_260, level, account: 'customer/per_1/points' };
    expect(foundAccounts('13800001001', { ...none, member })).toEqual([
      { account: 'customer/per_1/points', title: '这位顾客的积分', detail: '顾客的积分', figure: '1,260' },
      { account: 'customer/per_1/growth', title: '这位顾客的成长值', detail: '顾客的成长值', figure: '2,500' },
    ]);
  });
});
