import { accounts } from '../../../../src/shared/domain/ledger/accounts';
import { availableOf } from '../../../../src/shared/domain/ledger/balance';
import { post, posted, release, reversal, setAside } from '../../../../src/shared/domain/ledger/make-transfer';
import type { Transfer } from '../../../../src/shared/domain/ledger/transfer';
import { AppError } from '../../../../src/shared/errors/app-error';
import { faultsOf, PaperBook } from '../../../fixtures/paper-book';

const mine = accounts.customerPoints('per_me');
const { pointsIssued, pointsRedeemed, pointsExpired, sales, cash, delivered, supply } = accounts.house;
const whole = { before: 0, after: 1, whole: 1 };

type Said = Parameters<typeof posted>[0];

let book: PaperBook;

beforeEach(() => {
  book = new PaperBook();
});

afterEach(() => {
  expect(faultsOf(book.transfers, book.balances)).toEqual([]);
});

const points = { asset: 'POINT', facts: {}, at: 1 } as const;
const gift = (id: string, amount: number) =>
  posted({ ...points, id, amount, from: pointsIssued, to: mine, kind: 'points_purchase' });
const earn = (id: string, amount: number, expiresAt: number) =>
  book.record({ transfer: gift(id, amount), lots: { expiresAt } });
const spending = (id: string, amount: number) =>
  ({ ...points, id, amount, from: mine, to: pointsRedeemed, kind: 'points_deducted' }) as const;
const spend = (id: string, amount: number) => book.record({ transfer: posted(spending(id, amount)) });
const reserve = (id: string, amount: number) => book.record({ transfer: setAside(spending(id, amount)) });
const at = { facts: {}, at: 2 };
const takeBack = (id: string, original: string, share = whole) => {
  const found = book.find(original);
  const plan = found === null ? null : reversal(found, share, { id, kind: 'points_reversed', ...at });
  return plan === null ? null : book.record(plan);
};
const available = () => availableOf(book.balanceOf(mine));
const lots = () => Object.fromEntries(book.balanceOf(mine).lots.map(({ lotId, remaining }) => [lotId, remaining]));

function refusalOf(attempt: () => unknown) {
  try {
    return attempt();
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return { code: error.code, details: error.details };
  }
}

describe('points that are spent', () => {
  it('are the oldest first', () => {
    earn('may', 20, 500);
    earn('march', 30, 300);
    expect(spend('one', 35).lotsOut).toMatchObject([
      { lotId: 'march', amount: 30 },
      { lotId: 'may', amount: 5 },
    ]);
    expect(lots()).toEqual({ may: 15 });
  });

  it('cannot be more than there are, and are told so', () => {
    earn('march', 30, 300);
    expect(refusalOf(() => spend('one', 31))).toEqual({
      code: 'ledger.balance.not_enough',
      details: { account: mine, available: 30, needed: 31 },
    });
    expect(available()).toBe(30);
  });

  it('cannot be those that are set aside', () => {
    earn('march', 30, 300);
    reserve('order', 20);
    expect(() => spend('one', 11)).toThrow('ledger.balance.not_enough');
    expect(() => reserve('other', 11)).toThrow('ledger.balance.not_enough');
    expect(spend('two', 10).amount).toBe(10);
  });
});

describe('points that are set aside', () => {
  it('are gone when posted, with the lots they came from', () => {
    earn('march', 30, 300);
    const pending = reserve('order', 20);
    expect(book.balanceOf(mine)).toMatchObject({ posted: 30, pendingOut: 20 });
    const done = book.record({ transfer: post(pending, at) });
    expect(done).toMatchObject({ _id: 'order/resolved', amount: 20, lotsOut: [{ lotId: 'march', amount: 20 }] });
    expect(book.balanceOf(mine)).toMatchObject({ posted: 10, pendingOut: 0 });
  });

  it('come back when released, into the lots they came from', () => {
    earn('march', 30, 300);
    earn('may', 20, 500);
    const pending = reserve('order', 40);
    book.record({ transfer: release(pending, at) });
    expect(lots()).toEqual({ march: 30, may: 20 });
  });

  it('come back in part when posted in part: the youngest stay', () => {
    earn('march', 30, 300);
    earn('may', 20, 500);
    const pending = reserve('order', 40);
    const done = book.record({ transfer: post(pending, { ...at, amount: 25 }) });
    expect(done.lotsOut).toMatchObject([{ lotId: 'march', amount: 25 }]);
    expect(lots()).toEqual({ march: 5, may: 20 });
    expect(available()).toBe(25);
  });

  it('pay a debt first when they come back', () => {
    earn('march', 30, 300);
    const pending = reserve('order', 30);
    takeBack('refund', 'march');
    expect(available()).toBe(-30);
    book.record({ transfer: release(pending, at) });
    expect(available()).toBe(0);
    expect(lots()).toEqual({});
  });

  it('are resolved once', () => {
    earn('march', 30, 300);
    const pending = reserve('order', 30);
    book.record({ transfer: post(pending, at) });
    expect(() => book.record({ transfer: release(pending, at) })).toThrow('taken');
  });

  it('are never posted beyond what was set aside, not even between accounts without balance', () => {
    earn('march', 30, 300);
    const pending = reserve('order', 10);
    expect(() => book.record({ transfer: post(pending, { ...at, amount: 11 }) })).toThrow('assertion failed');
    const promised = book.record({
      transfer: setAside({ ...points, id: 'p', amount: 10, from: pointsIssued, to: mine, kind: 'points_purchase' }),
    });
    const more = { transfer: post(promised, { ...at, amount: 11 }), lots: { expiresAt: 9 } };
    expect(() => book.record(more)).toThrow('assertion failed');
  });
});

describe('points that are promised', () => {
  it('cannot be spent until they are posted, and expire by what is then said', () => {
    const promised = book.record({
      transfer: setAside({ ...points, id: 'p', amount: 10, from: pointsIssued, to: mine, kind: 'points_purchase' }),
    });
    expect(book.balanceOf(mine)).toEqual({ posted: 0, pendingOut: 0, pendingIn: 10, lots: [] });
    expect(() => spend('early', 1)).toThrow('ledger.balance.not_enough');
    book.record({ transfer: post(promised, { ...at, amount: 8 }), lots: { expiresAt: 700 } });
    expect(book.balanceOf(mine)).toMatchObject({ posted: 8, pendingIn: 0 });
    expect(lots()).toEqual({ 'p/resolved': 8 });
  });

  it('need an expiry when they come', () => {
    expect(() => book.record({ transfer: gift('p', 10) })).toThrow('assertion failed');
  });
});

describe('a reversal', () => {
  it('takes the lot it gave, not the oldest', () => {
    earn('march', 30, 300);
    earn('may', 20, 500);
    takeBack('refund', 'may');
    expect(lots()).toEqual({ march: 30 });
  });

  it('makes what was spent a visible debt, and the next points pay it', () => {
    earn('march', 30, 300);
    spend('one', 25);
    takeBack('refund', 'march');
    expect(available()).toBe(-25);
    const next = earn('may', 40, 500);
    expect(next.lotsIn).toEqual([{ lotId: 'may', amount: 15, expiresAt: 500 }]);
    expect(available()).toBe(15);
    expect(() => spend('two', 16)).toThrow('ledger.balance.not_enough');
  });

  it('is refused as a mere promise when there is nothing to set aside', () => {
    earn('march', 30, 300);
    spend('one', 25);
    const transfer = { ...setAside(spending('later', 30)), reversalOf: 'march' };
    expect(() => book.record({ transfer })).toThrow('ledger.balance.not_enough');
  });

  it('of a spending gives the points back with their own expiry', () => {
    earn('march', 30, 300);
    spend('one', 30);
    takeBack('half', 'one', { before: 0, after: 1, whole: 2 });
    expect(book.balanceOf(mine).lots).toEqual([{ lotId: 'march', remaining: 15, expiresAt: 300 }]);
    takeBack('rest', 'one', { before: 1, after: 2, whole: 2 });
    expect(lots()).toEqual({ march: 30 });
  });
});

describe('expiry', () => {
  it('touches its own lot only', () => {
    earn('march', 30, 300);
    earn('may', 20, 500);
    const expiry = posted({ ...points, id: 'x', amount: 20, from: mine, to: pointsExpired, kind: 'points_expired' });
    book.record({ transfer: expiry, lots: { takeFirst: 'may', only: true } });
    expect(lots()).toEqual({ march: 30 });
  });

  it('of more than the lot has left is a mistake of its author', () => {
    earn('march', 30, 300);
    earn('may', 20, 500);
    const expiry = posted({ ...points, id: 'x', amount: 21, from: mine, to: pointsExpired, kind: 'points_expired' });
    const plan = { transfer: expiry, lots: { takeFirst: 'may', only: true } };
    expect(() => book.record(plan)).toThrow('assertion failed');
  });
});

describe('accounts without lots', () => {
  it('of an order may be overpaid: it then owes the customer', () => {
    const due = accounts.orderDue('ord_1');
    const money = { asset: 'CNY', facts: {}, at: 1 } as const;
    book.record({ transfer: posted({ ...money, id: 'sale', amount: 500, from: sales, to: due, kind: 'sale' }) });
    const paid = { ...money, id: 'pay', amount: 700, from: due, to: cash('wechat'), kind: 'payment' } as const;
    book.record({ transfer: posted(paid) });
    expect(book.balanceOf(due)).toEqual({ posted: -200, pendingOut: 0, pendingIn: 0, lots: [] });
  });

  it('of stock never give more pieces than there are', () => {
    const shelf = accounts.stock('prd_1');
    const pieces = { asset: 'PIECE:prd_1', facts: {}, at: 1 } as const;
    const counted = { ...pieces, id: 'count', amount: 2, from: supply, to: shelf, kind: 'stock_counted' } as const;
    book.record({ transfer: posted(counted) });
    const sold = (id: string, amount: number) =>
      setAside({ ...pieces, id, amount, from: shelf, to: delivered, kind: 'stock_sold' });
    const first = book.record({ transfer: sold('one', 2) });
    expect(() => book.record({ transfer: sold('two', 1) })).toThrow('ledger.balance.not_enough');
    book.record({ transfer: post(first, { ...at, amount: 1 }) });
    expect(book.balanceOf(shelf)).toMatchObject({ posted: 1, pendingOut: 0 });
    expect(book.record({ transfer: sold('three', 1) }).amount).toBe(1);
  });
});

describe('a transfer that makes no sense', () => {
  it.each<[string, Partial<Said>]>([
    ['of nothing', { amount: 0 }],
    ['of less than nothing', { amount: -5 }],
    ['of a part of a point', { amount: 1.5 }],
    ['of no number', { amount: Number.NaN }],
    ['beyond what can be counted', { amount: 2 ** 53 }],
    ['to itself', { to: pointsIssued }],
    ['of money between accounts of points', { asset: 'CNY' }],
    ['of points into an account of money', { to: sales }],
  ])('%s is refused', (_, change) => {
    const said: Said = { ...points, id: 'g', amount: 10, from: pointsIssued, to: mine, kind: 'points_purchase' };
    const transfer = posted({ ...said, ...change });
    expect(() => book.record({ transfer, lots: { expiresAt: 1 } })).toThrow('assertion failed');
    expect(book.balances.size).toBe(0);
  });

  it.each<[string, Partial<Said> & { readonly pendingId?: string }]>([
    ['under another id', { id: 'again' }],
    ['between other accounts', { to: pointsExpired }],
    ['something unknown', { pendingId: 'unknown', id: 'unknown/resolved' }],
    ['a part only', { amount: 3 }],
  ])('and releases %s is refused', (_, change) => {
    earn('march', 30, 300);
    const transfer = { ...release(reserve('order', 20), at), ...change } as Transfer;
    expect(() => book.record({ transfer })).toThrow('assertion failed');
  });
});
