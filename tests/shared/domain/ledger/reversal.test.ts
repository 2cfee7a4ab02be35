import fc from 'fast-check';
import { accounts } from '../../../../src/shared/domain/ledger/accounts';
import { sumOfParts } from '../../../../src/shared/domain/ledger/lots';
import { reversal } from '../../../../src/shared/domain/ledger/make-transfer';
import { reversedAmount } from '../../../../src/shared/domain/ledger/reversal';
import type { RecordedTransfer } from '../../../../src/shared/domain/ledger/transfer';

const amount = fc.integer({ min: 1, max: 10 ** 12 });
/** Running totals of refunds from nothing up to the whole of a base. */
const steps = fc
  .record({ whole: amount, cuts: fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 20 }) })
  .map(({ whole, cuts }) => ({
    whole,
    totals: [0, ...cuts.map((cut) => Math.floor(cut * whole)).sort((a, b) => a - b), whole],
  }));

/** The shares of consecutive refunds. */
function sharesOf({ whole, totals }: { readonly whole: number; readonly totals: readonly number[] }) {
  return totals.slice(1).map((after, position) => ({ before: totals[position] ?? 0, after, whole }));
}

describe('refunds in any split', () => {
  it('take back exactly what was given, and never more on the way', () => {
    fc.assert(
      fc.property(amount, steps, (given, split) => {
        let back = 0;
        for (const share of sharesOf(split)) {
          back += reversedAmount(given, share);
          expect(back).toBeLessThanOrEqual(given);
          expect(back).toBe(reversedAmount(given, { ...share, before: 0 }));
        }
        expect(back).toBe(given);
      }),
    );
  });

  it.each([
    [100, { before: 0, after: 1, whole: 3 }, 33],
    [100, { before: 1, after: 2, whole: 3 }, 33],
    [100, { before: 2, after: 3, whole: 3 }, 34],
    [1, { before: 0, after: 999, whole: 1000 }, 0],
    [1, { before: 999, after: 1000, whole: 1000 }, 1],
    [50, { before: 7, after: 7, whole: 9 }, 0],
  ])('take of %d for %j %d', (given, share, back) => {
    expect(reversedAmount(given, share)).toBe(back);
  });

  it.each([
    { before: 2, after: 1, whole: 3 },
    { before: 0, after: 4, whole: 3 },
    { before: -1, after: 1, whole: 3 },
    { before: 0, after: 0.5, whole: 3 },
  ])('that are %j are a mistake of their author', (share) => {
    expect(() => reversedAmount(100, share)).toThrow('assertion failed');
  });
});

const spent: RecordedTransfer = {
  _id: 'deduct:ord_1/resolved',
  asset: 'POINT',
  amount: 100,
  from: accounts.customerPoints('per_1'),
  to: accounts.house.pointsRedeemed,
  kind: 'points_deducted',
  facts: {},
  at: 1,
  reversalOf: null,
  mode: 'post',
  pendingId: 'deduct:ord_1',
  lotsOut: [
    { lotId: 'march', amount: 60, expiresAt: 300 },
    { lotId: 'may', amount: 40, expiresAt: 500 },
  ],
  lotsIn: [],
};
const said = { id: 'returned:1', kind: 'points_returned', facts: {}, at: 2 } as const;

describe('points that were spent', () => {
  it('come back into their own lots, the latest expiry first', () => {
    const first = reversal(spent, { before: 0, after: 50, whole: 100 }, said);
    expect(first?.transfer).toMatchObject({ amount: 50, from: spent.to, to: spent.from, reversalOf: spent._id });
    expect(first?.lots?.bring).toEqual([
      { lotId: 'may', amount: 40, expiresAt: 500 },
      { lotId: 'march', amount: 10, expiresAt: 300 },
    ]);
    const rest = reversal(spent, { before: 50, after: 100, whole: 100 }, said);
    expect(rest?.lots?.bring).toEqual([{ lotId: 'march', amount: 50, expiresAt: 300 }]);
  });

  it('come back lot by lot as they left, in any split', () => {
    fc.assert(
      fc.property(steps, (split) => {
        const back = new Map<string, number>();
        for (const share of sharesOf(split)) {
          const plan = reversal(spent, share, said);
          const parts = plan?.lots?.bring ?? [];
          expect(sumOfParts(parts)).toBe(plan?.transfer.amount ?? 0);
          for (const { lotId, amount } of parts) back.set(lotId, (back.get(lotId) ?? 0) + amount);
        }
        expect(Object.fromEntries(back)).toEqual({ march: 60, may: 40 });
      }),
    );
  });
});

describe('a reversal', () => {
  it('of less than one unit is none', () => {
    expect(reversal({ ...spent, amount: 1 }, { before: 0, after: 1, whole: 1000 }, said)).toBeNull();
  });

  it('of points that were given takes the very lot they came in', () => {
    const given = { ...spent, _id: 'points:1', from: spent.to, to: spent.from, lotsOut: [], lotsIn: spent.lotsOut };
    const plan = reversal(given, { before: 0, after: 1, whole: 1 }, said);
    expect(plan?.lots).toEqual({ takeFirst: 'points:1' });
  });

  it.each([{ mode: 'pending' as const }, { mode: 'void' as const }, { reversalOf: 'another' }])(
    'of what is %j is a mistake of its author',
    (state) => {
      expect(() => reversal({ ...spent, ...state }, { before: 0, after: 1, whole: 1 }, said)).toThrow(
        'assertion failed',
      );
    },
  );
});
