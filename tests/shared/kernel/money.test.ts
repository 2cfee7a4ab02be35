import fc from 'fast-check';
import { formatFen, isFen, parseYuan, shareRoundedDown } from '../../../src/shared/kernel/money';

const fen = fc.integer({ min: 0, max: Number.MAX_SAFE_INTEGER });
const bps = fc.integer({ min: 0, max: 10_000 });

describe('a share', () => {
  it('is exact and rounded down, for every safe amount', () => {
    fc.assert(
      fc.property(fen, bps, (amountFen, rateBps) => {
        expect(BigInt(shareRoundedDown(amountFen, rateBps))).toBe((BigInt(amountFen) * BigInt(rateBps)) / 10_000n);
      }),
    );
  });

  it('and its rest are never more than the whole', () => {
    fc.assert(
      fc.property(fen, bps, (amountFen, rateBps) => {
        const parts = shareRoundedDown(amountFen, rateBps) + shareRoundedDown(amountFen, 10_000 - rateBps);
        expect(amountFen - parts === 0 || amountFen - parts === 1).toBe(true);
      }),
    );
  });

  it.each([
    [-1, 100],
    [1.5, 100],
    [Number.NaN, 100],
    [100, -1],
    [100, 10_001],
    [100, 0.5],
  ])('of %d at %d bps is a mistake of its author', (amountFen, rateBps) => {
    expect(() => shareRoundedDown(amountFen, rateBps)).toThrow('assertion failed');
  });
});

describe('an amount', () => {
  it.each([
    [328_000, '3,280.00'],
    [0, '0.00'],
    [5, '0.05'],
    [-123_456_789, '-1,234,567.89'],
    [100_000_00, '100,000.00'],
  ])('of %d fen is written %s', (amountFen, text) => {
    expect(formatFen(amountFen)).toBe(text);
  });

  it.each([
    ['3280', 328_000],
    ['3,280.5', 328_050],
    [' 0.05 ', 5],
    ['3280.555', null],
    ['-1', null],
    ['', null],
    ['12a', null],
    ['.5', null],
  ])('written %j is %s fen', (text, amountFen) => {
    expect(parseYuan(text)).toBe(amountFen);
  });

  it('is the same after writing and reading', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10 ** 12 - 1 }), (amountFen) => {
        expect(parseYuan(formatFen(amountFen))).toBe(amountFen);
        expect(isFen(amountFen)).toBe(true);
      }),
    );
  });
});
