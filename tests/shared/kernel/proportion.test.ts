import fc from 'fast-check';
import { allocate, proportionDown } from '../../../src/shared/kernel/proportion';

const whole = fc.integer({ min: 0, max: Number.MAX_SAFE_INTEGER });

describe('a proportion', () => {
  it('is exact and rounded down, for every safe amount', () => {
    fc.assert(
      fc.property(whole, whole, fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER }), (amount, one, other) => {
        const [part, of] = one <= other ? [one, other] : [other, one];
        fc.pre(of > 0);
        expect(BigInt(proportionDown(amount, part, of))).toBe((BigInt(amount) * BigInt(part)) / BigInt(of));
      }),
    );
  });

  it.each([
    [-1, 1, 2],
    [1.5, 1, 2],
    [Number.NaN, 1, 2],
    [Infinity, 1, 2],
    [10, 3, 2],
    [10, 0, 0],
    [10, -1, 2],
    [2 ** 53, 1, 2],
  ])('of %d, %d of %d, is a mistake of its author', (amount, part, of) => {
    expect(() => proportionDown(amount, part, of)).toThrow('assertion failed');
  });
});

describe('shares of a total', () => {
  it.each([
    [100, [1, 1, 1], [34, 33, 33]],
    [2, [1, 1, 1], [1, 1, 0]],
    [0, [5, 7], [0, 0]],
    [0, [], []],
    [10, [0, 3, 0], [0, 10, 0]],
    [1, [1, 999], [0, 1]],
    [30_000, [129_900, 0, 29_900], [24_387, 0, 5_613]],
  ])('%d among %j are %j', (total, weights, shares) => {
    expect(allocate(total, weights)).toEqual(shares);
  });

  const weightsOf = (most: number) => fc.array(fc.integer({ min: 0, max: most }), { minLength: 1, maxLength: 30 });

  it('add up to it, to the last unit, and nobody is more than one unit off', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10 ** 12 }), weightsOf(10 ** 9), (total, weights) => {
        const sum = weights.reduce((a, b) => a + b, 0);
        fc.pre(sum > 0);
        const shares = allocate(total, weights);
        expect(shares.reduce((a, b) => a + b, 0)).toBe(total);
        shares.forEach((share, position) => {
          const down = Number((BigInt(total) * BigInt(weights[position] ?? 0)) / BigInt(sum));
          expect(share - down === 0 || share - down === 1).toBe(true);
        });
      }),
    );
  });

  it('are never more than the weight as long as the total is not more than all weights', () => {
    fc.assert(
      fc.property(weightsOf(10 ** 9), fc.double({ min: 0, max: 1, noNaN: true }), (weights, part) => {
        const sum = weights.reduce((a, b) => a + b, 0);
        const shares = allocate(Math.floor(sum * part), weights);
        shares.forEach((share, position) => expect(share).toBeLessThanOrEqual(weights[position] ?? 0));
      }),
    );
  });

  it('give nothing to who has no weight', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10 ** 9 }), weightsOf(100), (total, weights) => {
        const shares = allocate(total, [...weights, 1]);
        weights.forEach((weight, position) => expect(weight > 0 || shares[position] === 0).toBe(true));
      }),
    );
  });

  it.each([
    [10, []],
    [10, [0, 0]],
    [-1, [1]],
    [1.5, [1]],
    [1, [0.5, 0.5]],
    [1, [-1, 3]],
    [Number.NaN, [1]],
  ])('%d among %j are a mistake of its author', (total, weights) => {
    expect(() => allocate(total, weights)).toThrow('assertion failed');
  });
});
