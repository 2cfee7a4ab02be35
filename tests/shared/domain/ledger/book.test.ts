import fc from 'fast-check';
import { accounts } from '../../../../src/shared/domain/ledger/accounts';
import { post, posted, release, reversal, setAside } from '../../../../src/shared/domain/ledger/make-transfer';
import type { TransferPlan } from '../../../../src/shared/domain/ledger/transfer';
import { AppError } from '../../../../src/shared/errors/app-error';
import { faultsOf, PaperBook } from '../../../fixtures/paper-book';

/** One thing that somebody tries; `pick` chooses which of the earlier transfers it is about. */
interface Attempt {
  readonly what: 'earn' | 'promise' | 'spend' | 'reserve' | 'post' | 'release' | 'refund' | 'expire';
  readonly who: number;
  readonly amount: number;
  readonly expiresAt: number;
  readonly pick: number;
}

const attempt: fc.Arbitrary<Attempt> = fc.record({
  what: fc.constantFrom('earn', 'promise', 'spend', 'reserve', 'post', 'release', 'refund', 'expire'),
  who: fc.integer({ min: 0, max: 1 }),
  amount: fc.integer({ min: 1, max: 60 }),
  expiresAt: fc.integer({ min: 1, max: 6 }),
  pick: fc.nat(1000),
});

const { pointsIssued, pointsRedeemed, pointsExpired } = accounts.house;
const people = [accounts.customerPoints('per_a'), accounts.customerPoints('per_b')] as const;

/** A book whose people try everything in any order. */
class TriedBook extends PaperBook {
  /** How much of an original's base of 60 was refunded. */
  private readonly refunded = new Map<string, number>();

  try(tried: Attempt, position: number): void {
    const plan = this.plan(tried, `t${position}`);
    if (plan === null) return;
    try {
      this.record(plan);
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
    }
  }

  private plan({ what, who, amount, expiresAt, pick }: Attempt, id: string): TransferPlan | null {
    const mine = people[who === 0 ? 0 : 1];
    const said = { id, asset: 'POINT', amount, facts: {}, at: 1 } as const;
    const earning = { ...said, from: pointsIssued, to: mine, kind: 'points_purchase' } as const;
    const spending = { ...said, from: mine, to: pointsRedeemed, kind: 'points_deducted' } as const;
    switch (what) {
      case 'earn':
        return { transfer: posted(earning), lots: { expiresAt } };
      case 'promise':
        return { transfer: setAside(earning) };
      case 'spend':
        return { transfer: posted(spending) };
      case 'reserve':
        return { transfer: setAside(spending) };
      case 'refund':
        return this.refund(pick, amount, id);
      case 'expire':
        return this.expiry(mine, pick, id);
      default:
        return this.resolution(what, pick, amount, expiresAt);
    }
  }

  private resolution(what: 'post' | 'release', pick: number, amount: number, expiresAt: number): TransferPlan | null {
    const resolved = new Set(this.transfers.map(({ pendingId }) => pendingId));
    const open = this.transfers.filter(({ mode, _id }) => mode === 'pending' && !resolved.has(_id));
    const pending = open[pick % open.length];
    if (pending === undefined) return null;
    const said = { facts: {}, at: 2, amount: Math.min(amount, pending.amount) };
    return { transfer: what === 'post' ? post(pending, said) : release(pending, said), lots: { expiresAt } };
  }

  private refund(pick: number, amount: number, id: string): TransferPlan | null {
    const moved = this.transfers.filter(
      ({ mode, reversalOf, kind }) =>
        (mode === 'posted' || mode === 'post') && reversalOf === null && kind !== 'points_expired',
    );
    const original = moved[pick % moved.length];
    if (original === undefined) return null;
    const before = this.refunded.get(original._id) ?? 0;
    const after = Math.min(60, before + amount);
    this.refunded.set(original._id, after);
    return reversal(original, { before, after, whole: 60 }, { id, kind: 'points_reversed', facts: {}, at: 3 });
  }

  private expiry(mine: (typeof people)[number], pick: number, id: string): TransferPlan | null {
    const { lots } = this.balanceOf(mine);
    const lot = lots[pick % lots.length];
    if (lot === undefined) return null;
    const said = { id, asset: 'POINT', amount: lot.remaining, facts: {}, at: 4 } as const;
    return {
      transfer: posted({ ...said, from: mine, to: pointsExpired, kind: 'points_expired' }),
      lots: { takeFirst: lot.lotId, only: true },
    };
  }
}

describe('a book, whatever people try in whatever order,', () => {
  it('balances after every step: sums, kept balances, lots and reversals', () => {
    fc.assert(
      fc.property(fc.array(attempt, { minLength: 1, maxLength: 60 }), (attempts) => {
        const book = new TriedBook();
        attempts.forEach((tried, position) => {
          book.try(tried, position);
          expect(faultsOf(book.transfers, book.balances)).toEqual([]);
        });
      }),
      { numRuns: 400 },
    );
  });

  it('ends with nothing promised and nothing set aside once everything open is released', () => {
    fc.assert(
      fc.property(fc.array(attempt, { minLength: 1, maxLength: 60 }), (attempts) => {
        const book = new TriedBook();
        attempts.forEach((tried, position) => book.try(tried, position));
        const release = { what: 'release', who: 0, amount: 1, expiresAt: 1, pick: 0 } as const;
        for (let left = attempts.length; left > 0; left -= 1) book.try(release, -left);
        for (const { pendingIn, pendingOut } of book.balances.values()) expect(pendingIn + pendingOut).toBe(0);
        expect(faultsOf(book.transfers, book.balances)).toEqual([]);
      }),
    );
  });

  it('gives every point back once everything spent is refunded in full, in any split', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 50 }), { minLength: 1, maxLength: 6 }),
        fc.array(fc.tuple(fc.nat(5), fc.integer({ min: 1, max: 60 })), { maxLength: 30 }),
        (earned, refunds) => {
          const book = new PaperBook();
          const earning = { asset: 'POINT', from: pointsIssued, to: people[0], facts: {}, at: 1 } as const;
          earned.forEach((amount, n) =>
            book.record({
              transfer: posted({ ...earning, id: `earn${n}`, amount, kind: 'points_purchase' }),
              lots: { expiresAt: n },
            }),
          );
          const before = book.balanceOf(people[0]);
          const spent = earned.map((amount, n) =>
            book.record({
              transfer: posted({
                ...earning,
                id: `s${n}`,
                amount,
                from: people[0],
                to: pointsRedeemed,
                kind: 'points_deducted',
              }),
            }),
          );
          const done = spent.map(() => 0);
          [...refunds, ...spent.map((_, n) => [n, 60] as const)].forEach(([which, share], position) => {
            const n = which % spent.length;
            const original = spent[n];
            const from = done[n] ?? 0;
            const after = Math.min(60, from + share);
            done[n] = after;
            if (original === undefined) return;
            const said = { id: `r${position}`, kind: 'points_returned', facts: {}, at: 3 } as const;
            const plan = reversal(original, { before: from, after, whole: 60 }, said);
            if (plan !== null) book.record(plan);
          });
          expect(book.balanceOf(people[0])).toEqual(before);
        },
      ),
    );
  });
});
