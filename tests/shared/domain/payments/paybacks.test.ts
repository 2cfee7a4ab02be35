import fc from 'fast-check';
import { choosePaybacks } from '../../../../src/shared/domain/payments/paybacks';

const paid = (paymentId: string, amountFen: number, settledAt: number, promisedFen = 0) => ({
  paymentId,
  amountFen,
  settledAt,
  promisedFen,
});

describe('what goes back', () => {
  const deposit = paid('pay_deposit', 20_000, 1);
  const rest = paid('pay_rest', 288_000, 2);

  it.each([
    { total: 0, shares: [] },
    { total: 5_000, shares: [['pay_rest', 5_000]] },
    { total: 288_000, shares: [['pay_rest', 288_000]] },
    { total: 300_000, shares: [['pay_rest', 288_000], ['pay_deposit', 12_000]] },
  ] as const)('of $total comes from the latest payment first', ({ total, shares }) => {
    const expected = shares.map(([paymentId, amountFen]) => ({ paymentId, amountFen }));
    expect(choosePaybacks([deposit, rest], total)).toEqual(expected);
  });

  it('leaves out what is promised back already', () => {
    expect(choosePaybacks([deposit, paid('pay_rest', 288_000, 2, 288_000)], 100)).toEqual([{ paymentId: 'pay_deposit', amountFen: 100 }]);
  });

  it('tells two of one instant apart by their ids', () => {
    expect(choosePaybacks([paid('pay_b', 5, 1), paid('pay_a', 5, 1)], 5)).toEqual([{ paymentId: 'pay_b', amountFen: 5 }]);
  });

  it('is never more than was paid', () => {
    expect(() => choosePaybacks([deposit], 20_001)).toThrow('no more goes back than was paid');
    expect(() => choosePaybacks([deposit], -1)).toThrow('whole fen');
  });

  it('adds up to the amount, and to no payment more than is left of it, in any sequence', () => {
    const payments = fc.array(fc.record({ amountFen: fc.integer({ min: 1, max: 1_000_000 }), settledAt: fc.nat(5) }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(payments, fc.array(fc.nat(100), { maxLength: 8 }), (plans, portions) => {
        let state = plans.map(({ amountFen, settledAt }, position) => paid(`pay_${position}`, amountFen, settledAt));
        for (const portion of portions) {
          const left = state.reduce((sum, { amountFen, promisedFen }) => sum + amountFen - promisedFen, 0);
          const total = Math.floor((left * portion) / 100);
          const shares = choosePaybacks(state, total);
          expect(shares.reduce((sum, { amountFen }) => sum + amountFen, 0)).toBe(total);
          state = state.map((payment) => {
            const share = shares.find(({ paymentId }) => paymentId === payment.paymentId)?.amountFen ?? 0;
            return { ...payment, promisedFen: payment.promisedFen + share };
          });
          expect(state.every(({ amountFen, promisedFen }) => promisedFen <= amountFen)).toBe(true);
        }
      }),
    );
  });
});
