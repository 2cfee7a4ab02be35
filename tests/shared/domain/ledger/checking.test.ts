import fc from 'fast-check';
import { accounts } from '../../../../src/shared/domain/ledger/accounts';
import {
  addPostings,
  figuresOff,
  NOTHING_SUMMED,
  totalsOff,
  type KeptBalance,
  type PostingSum,
} from '../../../../src/shared/domain/ledger/checking';
import { post, posted, release, setAside } from '../../../../src/shared/domain/ledger/make-transfer';
import { addFlows, NO_TOTALS } from '../../../../src/shared/domain/ledger/totals';
import type { RecordedTransfer } from '../../../../src/shared/domain/ledger/transfer';
import { AppError } from '../../../../src/shared/errors/app-error';
import { PaperBook } from '../../../fixtures/paper-book';

const mine = accounts.customerPoints('per_a');
const { pointsIssued, pointsRedeemed } = accounts.house;

/** As the database sums a journal. */
function sumsOf(transfers: readonly RecordedTransfer[]): readonly PostingSum[] {
  return transfers.map(({ from, to, mode, amount, pendingId }) => {
    const pendingAmount = transfers.find(({ _id }) => _id === pendingId)?.amount ?? 0;
    return { from, to, mode, amount, pendingAmount, postings: 1 };
  });
}

function keptIn(book: PaperBook): KeptBalance {
  const transfers = book.transfers.filter(({ from, to }) => from === mine || to === mine).length;
  return { ...book.balanceOf(mine), transfers };
}

const attempt = fc.record({
  what: fc.constantFrom('earn', 'promise', 'spend', 'reserve', 'post', 'part', 'release'),
  amount: fc.integer({ min: 1, max: 50 }),
  pick: fc.nat(100),
});

/** A book in which somebody tried all that. */
function triedBook(attempts: readonly { readonly what: string; readonly amount: number; readonly pick: number }[]): PaperBook {
  const book = new PaperBook();
  attempts.forEach(({ what, amount, pick }, position) => {
    const said = { id: `t${position}`, asset: 'POINT', amount, facts: {}, at: 1 } as const;
    const earned = { ...said, from: pointsIssued, to: mine, kind: 'points_purchase' } as const;
    const spent = { ...said, from: mine, to: pointsRedeemed, kind: 'points_deducted' } as const;
    const open = book.transfers.filter(({ mode, _id }) => mode === 'pending' && book.find(`${_id}/resolved`) === null);
    const pending = open[pick % Math.max(1, open.length)];
    const lots = { expiresAt: 9 };
    try {
      if (what === 'earn') book.record({ transfer: posted(earned), lots });
      if (what === 'promise') book.record({ transfer: setAside(earned) });
      if (what === 'spend') book.record({ transfer: posted(spent) });
      if (what === 'reserve') book.record({ transfer: setAside(spent) });
      if (pending === undefined) return;
      const part = 1 + (pick % pending.amount);
      if (what === 'post') book.record({ transfer: post(pending, { facts: {}, at: 1 }), lots });
      if (what === 'part') book.record({ transfer: post(pending, { facts: {}, at: 1, amount: part }), lots });
      if (what === 'release') book.record({ transfer: release(pending, { facts: {}, at: 1 }) });
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
    }
  });
  return book;
}

describe('an account and its postings', () => {
  it('agree after whatever was set aside, posted in part or given up, in any order and any pages', () => {
    fc.assert(
      fc.property(fc.array(attempt, { maxLength: 60 }), fc.nat(60), (attempts, cut) => {
        const book = triedBook(attempts);
        const sums = sumsOf(book.transfers);
        const whole = addPostings(NOTHING_SUMMED, mine, sums);
        const paged = addPostings(addPostings(NOTHING_SUMMED, mine, sums.slice(0, cut)), mine, sums.slice(cut));
        expect(paged).toEqual(whole);
        const kept = book.transfers.length === 0 ? null : keptIn(book);
        expect(figuresOff(mine, kept, whole)).toEqual([]);
      }),
    );
  });

  it.each([
    [{ posted: 101 }, ['posted']],
    [{ pendingIn: 1 }, ['pendingIn']],
    [{ pendingOut: 1 }, ['pendingOut']],
    [{ transfers: 2 }, ['transfers']],
    [{ lots: [] }, ['lots']],
    [{ lots: [{ lotId: 't0', remaining: 99, expiresAt: 9 }] }, ['lots']],
  ] as const)('do not when somebody wrote %j into it', (change, figures) => {
    const book = triedBook([{ what: 'earn', amount: 100, pick: 0 }]);
    const summed = addPostings(NOTHING_SUMMED, mine, sumsOf(book.transfers));
    expect(figuresOff(mine, { ...keptIn(book), ...change }, summed).map(({ figure }) => figure)).toEqual(figures);
  });

  it('say so when nothing is kept, and when nobody knows the account', () => {
    const book = triedBook([{ what: 'earn', amount: 100, pick: 0 }]);
    const summed = addPostings(NOTHING_SUMMED, mine, sumsOf(book.transfers));
    expect(figuresOff(mine, null, summed)).toContainEqual({ figure: 'account', kept: 0, summed: 1 });
    expect(figuresOff('customer/per_a/gold', { ...keptIn(book), lots: [] }, NOTHING_SUMMED)).toContainEqual({
      figure: 'account',
      kept: 1,
      summed: 0,
    });
  });
});

describe('the totals of a day', () => {
  const summed = addFlows(NO_TOTALS, [{ from: 'house/sales', to: 'order/due', amount: 500 }]);

  it('agree with the journal, or the group that does not is named', () => {
    expect(totalsOff(summed, summed)).toEqual([]);
    const kept = new Map(summed).set('order/due', 400);
    expect(totalsOff(kept, summed)).toEqual([
      { figure: 'order/due', kept: 400, summed: 500 },
      { figure: 'CNY', kept: -100, summed: 0 },
    ]);
  });

  it('do not sum to zero when something moved between two assets', () => {
    const mixed = addFlows(summed, [{ from: 'house/points-issued', to: 'order/due', amount: 7 }]);
    expect(totalsOff(mixed, mixed)).toEqual([
      { figure: 'CNY', kept: 7, summed: 0 },
      { figure: 'POINT', kept: -7, summed: 0 },
    ]);
  });
});
