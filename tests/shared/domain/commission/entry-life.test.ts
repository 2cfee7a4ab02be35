import fc from 'fast-check';
import type { CommissionEntry } from '../../../../src/shared/domain/commission/entries';
import { beginEntry, leftOf, refundEntry, releaseEntry, withdrawEntry, type EntryChange, type EntryLife } from '../../../../src/shared/domain/commission/entry-life';
import { accounts } from '../../../../src/shared/domain/ledger/accounts';
import { availableOf } from '../../../../src/shared/domain/ledger/balance';
import { posted } from '../../../../src/shared/domain/ledger/make-transfer';
import { faultsOf, PaperBook } from '../../../fixtures/paper-book';

const PAYEE = 'per_partner0001';
const ACCOUNT = accounts.payeeCommission(PAYEE);
const T0 = 1_800_000_000_000;

const entryOf = (number: number, amountFen: number, paidFen: number): CommissionEntry => ({
  entryId: `cme_${number}l1p1r0`,
  lineId: `ord_${number}_1`,
  audience: 'partner',
  level: 1,
  payee: { kind: 'person', id: PAYEE },
  amountFen,
  facts: { orderNo: `${number}`, paidFen },
});

/** A payee's book with his entries, as the functions keep them. */
class Earnings {
  readonly book = new PaperBook();
  readonly lives: { life: EntryLife; refundedFen: number; readonly paidFen: number; refunds: number }[] = [];
  paidOutFen = 0;

  private carry({ plans }: EntryChange): void {
    for (const plan of plans) this.book.record(plan);
  }
  begin(amountFen: number, paidFen: number, refundedFen = 0): this {
    const change = beginEntry(entryOf(this.lives.length, amountFen, paidFen), refundedFen, T0);
    this.carry(change);
    this.lives.push({ life: change.life, refundedFen, paidFen, refunds: 0 });
    return this;
  }
  act(position: number, change: (entry: Earnings['lives'][number]) => EntryChange): this {
    const entry = this.lives[position % Math.max(1, this.lives.length)];
    if (entry === undefined) return this;
    const made = change(entry);
    this.carry(made);
    entry.life = made.life;
    return this;
  }
  release(position: number): this {
    return this.act(position, ({ life }) => releaseEntry(life, T0));
  }
  refund(position: number, fen: number): this {
    return this.act(position, (entry) => {
      const before = entry.refundedFen;
      const after = Math.min(entry.paidFen, before + fen);
      entry.refundedFen = after;
      entry.refunds += 1;
      return refundEntry(entry.life, { refundId: `rfd_${position}_${entry.refunds}_${entry.life.payeeId}_${this.lives.indexOf(entry)}`, share: { before, after, whole: entry.paidFen }, at: T0 });
    });
  }
  withdraw(position: number, cause: string): this {
    return this.act(position, ({ life }) => withdrawEntry(life, cause, T0));
  }
  /** Pays out what there is. */
  payOut(): this {
    const amount = availableOf(this.book.balanceOf(ACCOUNT));
    if (amount <= 0) return this;
    const id = `payout:${this.book.transfers.length}`;
    this.book.record({ transfer: posted({ id, asset: 'CNY', amount, from: ACCOUNT, to: accounts.house.commissionPaid, kind: 'commission_paid', facts: {}, at: T0 }) });
    this.paidOutFen += amount;
    return this;
  }
  get balance() {
    const { posted: moved, pendingIn } = this.book.balanceOf(ACCOUNT);
    return { posted: moved, pendingIn };
  }
}

describe('an entry', () => {
  it('is set aside, then his own', () => {
    const earnings = new Earnings().begin(6_560, 328_000);
    expect(earnings.balance).toEqual({ posted: 0, pendingIn: 6_560 });
    expect(earnings.release(0).balance).toEqual({ posted: 6_560, pendingIn: 0 });
    expect(earnings.release(0).balance).toEqual({ posted: 6_560, pendingIn: 0 });
  });

  it('is smaller by what was refunded before there was one', () => {
    expect(new Earnings().begin(6_561, 328_000, 164_000).balance).toEqual({ posted: 0, pendingIn: 3_281 });
    const nothing = new Earnings().begin(6_561, 328_000, 328_000);
    expect([nothing.balance, nothing.lives[0]?.life.state]).toEqual([{ posted: 0, pendingIn: 0 }, 'void']);
  });

  it('is void when all of it is taken back before its release, and debt when it was paid out', () => {
    const held = new Earnings().begin(6_560, 328_000).refund(0, 328_000);
    expect([held.balance, held.lives[0]?.life.state]).toEqual([{ posted: 0, pendingIn: 0 }, 'void']);
    const paid = new Earnings().begin(6_560, 328_000).release(0).payOut().refund(0, 164_000);
    expect(paid.balance).toEqual({ posted: -3_280, pendingIn: 0 });
    // The next sale nets it.
    expect(paid.begin(5_000, 100_000).release(1).payOut().paidOutFen).toBe(6_560 + 1_720);
  });

  it('that a manager gave to another goes whole, and stays gone', () => {
    const earnings = new Earnings().begin(6_560, 328_000).refund(0, 100_000).withdraw(0, 'overruled').release(0);
    expect(earnings.balance).toEqual({ posted: 0, pendingIn: 0 });
    expect(earnings.refund(0, 100_000).balance).toEqual({ posted: 0, pendingIn: 0 });
  });
});

describe('any sequence of sales, refunds, releases, overrules and payouts', () => {
  const step = fc.oneof(
    fc.record({ kind: fc.constant('begin' as const), amountFen: fc.nat(50_000), paidFen: fc.integer({ min: 50_000, max: 500_000 }), refundedFen: fc.nat(50_000) }),
    fc.record({ kind: fc.constant('release' as const), position: fc.nat(20) }),
    fc.record({ kind: fc.constant('refund' as const), position: fc.nat(20), fen: fc.nat(200_000) }),
    fc.record({ kind: fc.constant('withdraw' as const), position: fc.nat(20) }),
    fc.record({ kind: fc.constant('payOut' as const) }),
  );

  it('keeps the books even: nobody has more than he earned and was not taken back, and what was paid too much is visible debt', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
        const earnings = new Earnings();
        for (const one of steps) {
          if (one.kind === 'begin') earnings.begin(one.amountFen, one.paidFen, one.refundedFen);
          if (one.kind === 'release') earnings.release(one.position);
          if (one.kind === 'refund') earnings.refund(one.position, one.fen);
          if (one.kind === 'withdraw') earnings.withdraw(one.position, 'overruled');
          if (one.kind === 'payOut') earnings.payOut();
        }
        const { book, lives, paidOutFen, balance } = earnings;
        expect(faultsOf(book.transfers, book.balances)).toEqual([]);
        const payable = lives.filter(({ life }) => life.state === 'payable').reduce((sum, { life }) => sum + leftOf(life), 0);
        const held = lives.filter(({ life }) => life.state === 'held').reduce((sum, { life }) => sum + leftOf(life), 0);
        expect(balance).toEqual({ posted: payable - paidOutFen, pendingIn: held });
        for (const { life } of lives) {
          expect(leftOf(life)).toBe(life.promised.earned - life.takenBack.reduce((sum, { amount }) => sum + amount, 0));
          expect(leftOf(life)).toBeGreaterThanOrEqual(0);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('takes back the same by many refunds as by one', () => {
    fc.assert(
      fc.property(fc.nat(50_000), fc.integer({ min: 50_000, max: 500_000 }), fc.array(fc.nat(100_000), { maxLength: 8 }), fc.nat(8), (amountFen, paidFen, parts, releasedAfter) => {
        const many = new Earnings().begin(amountFen, paidFen);
        parts.forEach((fen, position) => {
          if (position === releasedAfter) many.release(0);
          many.refund(0, fen);
        });
        const one = new Earnings().begin(amountFen, paidFen).refund(0, parts.reduce((sum, fen) => sum + fen, 0));
        const left = (earnings: Earnings) => earnings.lives.map(({ life }) => leftOf(life));
        expect(left(many)).toEqual(left(one));
      }),
    );
  });
});
