import fc from 'fast-check';
import { amountFor, arrivalOf, depositFor, dueOf, overpaidOf, withAwaiting } from '../../../../src/shared/domain/payments/amounts';

const fen = fc.integer({ min: 0, max: 100_000_000_00 });

describe('the deposit', () => {
  it.each([
    { dueFen: 308_000, paidFen: 0, deposit: 20_000, why: 'the setting' },
    { dueFen: 15_000, paidFen: 0, deposit: 15_000, why: 'never more than is due' },
    { dueFen: 288_000, paidFen: 20_000, deposit: null, why: 'only the first money' },
    { dueFen: 0, paidFen: 0, deposit: null, why: 'nothing is due' },
    { dueFen: -100, paidFen: 0, deposit: null, why: 'overpaid' },
  ])('is $deposit: $why', ({ dueFen, paidFen, deposit }) => {
    expect(depositFor({ dueFen, paidFen }, 20_000)).toBe(deposit);
    expect(amountFor('deposit', { dueFen, paidFen }, 20_000)).toBe(deposit ?? 0);
  });

  it('is of no length when the company wants none', () => {
    expect(amountFor('deposit', { dueFen: 100, paidFen: 0 }, 0)).toBe(0);
  });
});

describe('money that waits for finance', () => {
  it.each([
    { dueFen: 389_999, paidFen: 20_000, awaiting: 100_001, after: { dueFen: 289_998, paidFen: 120_001 } },
    { dueFen: 100, paidFen: 0, awaiting: 150, after: { dueFen: 0, paidFen: 150 } },
    { dueFen: -50, paidFen: 500, awaiting: 100, after: { dueFen: -50, paidFen: 600 } },
  ])('of $awaiting is not asked for again: $after.dueFen left of $dueFen', ({ awaiting, after, ...money }) => {
    expect(withAwaiting(money, awaiting)).toEqual(after);
    expect(amountFor('rest', withAwaiting(money, awaiting), 20_000)).toBe(Math.max(0, after.dueFen));
    expect(depositFor(withAwaiting(money, awaiting), 20_000)).toBeNull();
  });
});

describe('the rest', () => {
  it('is all that is due, and nothing when too much was paid', () => {
    expect(amountFor('rest', { dueFen: 288_000, paidFen: 20_000 }, 20_000)).toBe(288_000);
    expect(amountFor('rest', { dueFen: -1, paidFen: 20_000 }, 20_000)).toBe(0);
  });

  it('with the deposit makes up the price, whatever both are', () => {
    fc.assert(
      fc.property(fen, fen, (price, setting) => {
        const deposit = amountFor('deposit', { dueFen: price, paidFen: 0 }, setting);
        const rest = amountFor('rest', { dueFen: price - deposit, paidFen: deposit }, setting);
        expect(deposit + rest).toBe(price);
        expect(deposit).toBeLessThanOrEqual(price);
      }),
    );
  });
});

describe('arriving money', () => {
  it.each([
    { posted: 100, pendingIn: 0, amount: 40, pays: false, back: 0, why: 'a part' },
    { posted: 100, pendingIn: 0, amount: 100, pays: true, back: 0, why: 'all of it' },
    { posted: 100, pendingIn: 0, amount: 130, pays: true, back: 30, why: 'too much' },
    { posted: 0, pendingIn: 0, amount: 100, pays: false, back: 100, why: 'paid twice, or cancelled meanwhile' },
    { posted: -100, pendingIn: 100, amount: 50, pays: false, back: 50, why: 'while the first surplus is on its way back' },
    { posted: -100, pendingIn: 0, amount: 50, pays: false, back: 50, why: 'before anybody sent the first surplus back' },
  ])('of $amount on $posted/$pendingIn: $why', ({ posted, pendingIn, amount, pays, back }) => {
    expect(arrivalOf({ posted, pendingIn }, amount)).toEqual({ pays, backFen: back });
  });

  it('is kept exactly as far as the order costs, in any split and order', () => {
    fc.assert(
      fc.property(fen, fc.array(fc.integer({ min: 1, max: 10_000_000 }), { maxLength: 12 }), (price, amounts) => {
        let due = { posted: price, pendingIn: 0 };
        let paidTimes = 0;
        for (const amount of amounts) {
          const { pays, backFen } = arrivalOf(due, amount);
          due = { posted: due.posted - amount, pendingIn: due.pendingIn + backFen };
          paidTimes += pays ? 1 : 0;
          expect(overpaidOf(due)).toBe(0);
        }
        const sum = amounts.reduce((total, amount) => total + amount, 0);
        expect(dueOf(due)).toBe(Math.max(0, price - sum));
        expect(paidTimes).toBe(price > 0 && sum >= price ? 1 : 0);
      }),
    );
  });

  it.each([0, -1, 0.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 60])('is never %d', (amount) => {
    expect(() => arrivalOf({ posted: 100, pendingIn: 0 }, amount)).toThrow('positive whole fen');
  });
});
