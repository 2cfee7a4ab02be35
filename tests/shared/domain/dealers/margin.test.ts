import fc from 'fast-check';
import { agreeMargin, beginMargin, leftOf, marginOf, promiseMargin, refundMargin, releaseMargin, sellerOf, settlesMargin, withdrawMargin, type MarginChange, type MarginLife } from '../../../../src/shared/domain/dealers/margin';
import { accounts } from '../../../../src/shared/domain/ledger/accounts';
import { ORGANISATION_KINDS } from '../../../../src/shared/domain/roles';
import { DEFAULT_TERMS } from '../../../../src/shared/domain/trade/terms';
import { faultsOf, PaperBook } from '../../../fixtures/paper-book';

const STORE = 'org_partner0001';
const ACCOUNT = accounts.dealerBalance(STORE);
const T0 = 1_800_000_000_000;

/** A store's book with the lines it sold, as the functions keep them. */
class Sales {
  readonly book = new PaperBook();
  readonly lines: { life: MarginLife; readonly paidFen: number; refundedFen: number; refunds: number }[] = [];

  sell(paidFen: number, priceFen: number, quantity = 1): this {
    this.lines.push({ life: beginMargin(`ord_${this.lines.length}_1`, marginOf({ paidFen, quantity }, priceFen)), paidFen, refundedFen: 0, refunds: 0 });
    return this;
  }
  private act(position: number, change: (line: Sales['lines'][number]) => MarginChange): this {
    const line = this.lines[position % Math.max(1, this.lines.length)];
    if (line === undefined) return this;
    const made = change(line);
    for (const plan of made.plans) this.book.record(plan);
    line.life = made.life;
    return this;
  }
  pay(position = 0): this {
    return this.act(position, ({ life, paidFen, refundedFen }) => {
      const refunded = { before: 0, after: refundedFen, whole: paidFen };
      return promiseMargin(life, { organisationId: STORE, refunded, facts: {}, at: T0 });
    });
  }
  release(position = 0): this {
    return this.act(position, ({ life }) => releaseMargin(life, STORE, T0));
  }
  refund(fen: number, position = 0): this {
    return this.act(position, (line) => {
      const before = line.refundedFen;
      const after = Math.min(line.paidFen, before + fen);
      line.refundedFen = after;
      line.refunds += 1;
      return refundMargin(line.life, { before, after, whole: line.paidFen }, { organisationId: STORE, causeId: `rfd_${line.refunds}`, at: T0 });
    });
  }
  cancel(position = 0): this {
    return this.act(position, ({ life }) => withdrawMargin(life, { organisationId: STORE, causeId: 'cancelled', at: T0 }));
  }
  get account() {
    const { posted, pendingIn, pendingOut } = this.book.balanceOf(ACCOUNT);
    return [posted, pendingIn, pendingOut];
  }
  get states() {
    return this.lines.map(({ life }) => life.state);
  }
}

describe('whose sales bring a margin', () => {
  const agreed = { ...DEFAULT_TERMS, priceTier: 'ptr_1', subjects: ['goods', 'margin'] } as const;

  test.each(ORGANISATION_KINDS)('%s', (kind) => {
    const place = { kind, path: ['org_hq', 'org_1'] };
    expect(sellerOf([place])).toBe(kind === 'partner_store' || kind === 'dealer' ? place : null);
  });

  test('the nearest above: a shop of a dealer sells for him, a dealer below another for himself', () => {
    const upper = { kind: 'dealer', path: ['org_hq', 'org_1'] } as const;
    const lower = { kind: 'dealer', path: ['org_hq', 'org_1', 'org_2'] } as const;
    const shop = { kind: 'store', path: ['org_hq', 'org_1', 'org_2', 'org_3'] } as const;
    expect([sellerOf([shop, upper, lower]), sellerOf([upper, shop]), sellerOf([shop])]).toEqual([lower, upper, null]);
  });

  test('nobody who has no tier, or with whom margins are not settled', () => {
    expect(settlesMargin(agreed)).toBe(true);
    expect(settlesMargin({ ...agreed, priceTier: null })).toBe(false);
    expect(settlesMargin({ ...agreed, subjects: ['goods', 'rebate'] })).toBe(false);
  });
});

describe('the margin of a line', () => {
  test.each([
    ['is what was paid above his price', 328_000, 2, 150_000, 28_000],
    ['is nothing at his own price', 300_000, 2, 150_000, 0],
    ['is below zero beneath his price', 290_000, 2, 150_000, -10_000],
    ['is minus his price when coupons and points paid all of it', 0, 1, 150_000, -150_000],
  ])('%s', (_words, paidFen, quantity, priceFen, expected) => {
    expect(marginOf({ paidFen, quantity }, priceFen)).toBe(expected);
  });

  test('is promised when it is paid and cannot be used, and is his own when it is released, once', () => {
    const sales = new Sales().sell(328_000, 300_000);
    expect([sales.account, sales.states]).toEqual([[0, 0, 0], ['agreed']]);
    expect(sales.pay().pay().account).toEqual([0, 28_000, 0]);
    expect(sales.release().release().account).toEqual([28_000, 0, 0]);
    expect(sales.states).toEqual(['released']);
  });

  test('beneath his price sets nothing aside, and is owed when it is released', () => {
    const sales = new Sales().sell(290_000, 300_000).pay();
    expect([sales.account, sales.states]).toEqual([[0, 0, 0], ['promised']]);
    expect(sales.release().account).toEqual([-10_000, 0, 0]);
    expect(sales.refund(145_000).account).toEqual([-5_000, 0, 0]);
    expect(sales.refund(145_000).account).toEqual([0, 0, 0]);
  });

  test('beneath his price is owed less by what was refunded before', () => {
    expect(new Sales().sell(290_000, 300_000).pay().refund(145_000).release().account).toEqual([-5_000, 0, 0]);
    const gone = new Sales().sell(290_000, 300_000).pay().refund(290_000);
    expect([gone.states, gone.release().account]).toEqual([['void'], [0, 0, 0]]);
  });

  test('sinks with refunds in proportion, also below what he still has', () => {
    const sales = new Sales().sell(328_001, 300_000).pay().refund(164_000).release();
    expect(sales.account).toEqual([14_001, 0, 0]);
    expect(sales.refund(328_001).account).toEqual([0, 0, 0]);
    expect(sales.book.transfers.map(({ kind, mode }) => `${kind} ${mode}`)).toEqual([
      'dealer_margin pending',
      'dealer_margin void',
      'dealer_margin pending',
      'dealer_margin post',
      'dealer_margin_reversed posted',
    ]);
  });

  test('of a cancelled order is nothing, before it is paid and after', () => {
    expect(new Sales().sell(328_000, 300_000).cancel().pay().release().account).toEqual([0, 0, 0]);
    const paid = new Sales().sell(328_000, 300_000).pay().cancel();
    expect([paid.release().account, paid.states]).toEqual([[0, 0, 0], ['void']]);
  });

  test('without a price waits, and nothing moves it', () => {
    const waiting = beginMargin('ord_1_1', null);
    const how = { organisationId: STORE, causeId: 'rfd_1', at: T0 };
    const tried = [
      promiseMargin(waiting, { ...how, refunded: { before: 0, after: 0, whole: 1 }, facts: {} }),
      releaseMargin(waiting, STORE, T0),
      refundMargin(waiting, { before: 0, after: 1, whole: 1 }, how),
    ];
    expect(tried).toEqual(tried.map(() => ({ life: waiting, plans: [] })));
    expect([leftOf(waiting), agreeMargin(waiting, 5).state, agreeMargin(agreeMargin(waiting, 5), 9).marginFen]).toEqual([0, 'agreed', 5]);
    expect(withdrawMargin(waiting, how).life.state).toBe('void');
  });
});

describe('any sequence of sales, payments, refunds, releases and cancellations', () => {
  const sale = fc.record({ paidFen: fc.integer({ min: 1, max: 500_000 }), priceFen: fc.integer({ min: 1, max: 600_000 }) });
  const step = fc.record({ kind: fc.constantFrom('sell', 'pay', 'refund', 'release', 'cancel'), position: fc.nat(9), fen: fc.nat(200_000), sale });

  test('keeps the books even: he has what was released and is left of it, and nobody takes back more than there was', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
        const sales = new Sales();
        for (const { kind, position, fen, sale: sold } of steps) {
          if (kind === 'sell') sales.sell(sold.paidFen, sold.priceFen);
          if (kind === 'pay') sales.pay(position);
          if (kind === 'refund') sales.refund(fen, position);
          if (kind === 'release') sales.release(position);
          if (kind === 'cancel') sales.cancel(position);
        }
        expect(faultsOf(sales.book.transfers, sales.book.balances)).toEqual([]);
        const lives = sales.lines.map(({ life }) => life);
        const sum = (of: (life: MarginLife) => boolean) => lives.filter(of).reduce((total, life) => total + leftOf(life), 0);
        const released = sum(({ state }) => state === 'released');
        expect(sales.account).toEqual([released, sum((life) => life.state === 'promised' && leftOf(life) > 0), 0]);
        for (const life of lives) {
          const taken = life.takenBack.reduce((total, { amount }) => total + amount, 0);
          expect(taken).toBeLessThanOrEqual(Math.abs(life.marginFen ?? 0));
          if (life.state === 'promised' || life.state === 'released') expect(Math.abs(leftOf(life)) + taken).toBe(Math.abs(life.marginFen ?? 0));
        }
      }),
      { numRuns: 500 },
    );
  });

  test('ends the same whenever it is paid and released, and however the refund is cut', () => {
    fc.assert(
      fc.property(sale, fc.array(fc.nat(100_000), { maxLength: 8 }), fc.nat(8), fc.nat(8), ({ paidFen, priceFen }, parts, paidAt, releasedAt) => {
        const many = new Sales().sell(paidFen, priceFen);
        const [first, second] = [Math.min(paidAt, releasedAt), Math.max(paidAt, releasedAt)];
        parts.forEach((fen, position) => {
          if (position === first) many.pay();
          if (position === second) many.release();
          many.refund(fen);
        });
        many.pay().release();
        const one = new Sales().sell(paidFen, priceFen).pay().release().refund(parts.reduce((sum, fen) => sum + fen, 0));
        expect(many.account).toEqual(one.account);
      }),
    );
  });
});
