import fc from 'fast-check';
import { taxOf } from '../../../../src/shared/domain/commission/tax';

describe('the tax of 劳务报酬', () => {
  test.each([
    [0, 0],
    [80_000, 0],
    [80_001, 0],
    [80_002, 0],
    [80_003, 1],
    [80_005, 1],
    [108_879, 5_776],
    [100_000, 4_000],
    [400_000, 64_000],
    [400_001, 64_000],
    [500_000, 80_000],
    [2_500_000, 400_000],
    [2_500_100, 400_024],
    [6_250_000, 1_300_000],
    [10_000_000, 2_500_000],
  ])('of %i fen is %i', (taxableFen, taxFen) => {
    expect(taxOf('labour', taxableFen)).toBe(taxFen);
    expect(taxOf('none', taxableFen)).toBe(0);
  });

  it('never takes more than is there, and never less from more', () => {
    fc.assert(
      fc.property(fc.nat(50_000_000), fc.nat(10_000), (taxableFen, moreFen) => {
        const tax = taxOf('labour', taxableFen);
        expect(Number.isSafeInteger(tax) && tax >= 0 && tax < Math.max(1, taxableFen)).toBe(true);
        expect(taxOf('labour', taxableFen + moreFen)).toBeGreaterThanOrEqual(tax);
        // Nobody has less in his hand because he earned more.
        expect(taxableFen + moreFen - taxOf('labour', taxableFen + moreFen)).toBeGreaterThanOrEqual(taxableFen - tax - 1);
      }),
    );
  });
});
