import fc from 'fast-check';
import { binsFrom, binsOf, MOST_MORE_BINS } from '../../../../src/shared/domain/loyalty/bins';
import { ALL_CHANCES, MOST_PRIZES } from '../../../../src/shared/domain/loyalty/lottery';
import { PRIZE_KINDS } from '../../../../src/shared/domain/loyalty/states';

const prize = fc.record({
  id: fc.constantFrom('lot_1_1', 'lot_1_2'),
  kind: fc.constantFrom(...PRIZE_KINDS),
  quantity: fc.integer({ min: 1, max: 100_000 }),
  chanceBps: fc.integer({ min: 1, max: ALL_CHANCES }),
});
const total = (numbers: readonly number[]) => numbers.reduce((sum, number) => sum + number, 0);

describe('the bins of a prize', () => {
  it.each([
    ['one for goods', { kind: 'goods', quantity: 1_000, chanceBps: ALL_CHANCES }, 1],
    ['one for what is rarely drawn', { kind: 'points', quantity: 1_000, chanceBps: 100 }, 1],
    ['one for few pieces', { kind: 'points', quantity: 9, chanceBps: ALL_CHANCES }, 1],
    ['two for ten', { kind: 'coupon', quantity: 10, chanceBps: ALL_CHANCES }, 2],
    ['several for what is often drawn', { kind: 'points', quantity: 1_000, chanceBps: 5_000 }, 5],
  ] as const)('are %s', (_what, facts, count) => {
    expect(binsOf({ id: 'lot_1_1', ...facts })).toHaveLength(count);
  });

  it('hold all its pieces, as evenly as can be, under names of their own', () => {
    fc.assert(
      fc.property(prize, (facts) => {
        const bins = binsOf(facts);
        const quantities = bins.map(({ quantity }) => quantity);
        expect(total(quantities)).toBe(facts.quantity);
        expect(Math.max(...quantities) - Math.min(...quantities)).toBeLessThanOrEqual(1);
        expect(new Set(bins.map(({ id }) => id)).size).toBe(bins.length);
        expect(bins[0]?.id).toBe(facts.id);
      }),
    );
  });

  it('are not more in one lottery than can be moved at once', () => {
    const shares = fc.array(fc.integer({ min: 1, max: 1_000 }), { minLength: 1, maxLength: MOST_PRIZES });
    fc.assert(
      fc.property(shares, (parts) => {
        const whole = total(parts);
        const counts = parts.map((part) => {
          const chanceBps = Math.max(1, Math.floor((part * ALL_CHANCES) / whole));
          return binsOf({ id: 'lot_1_1', kind: 'points', quantity: 100_000, chanceBps }).length;
        });
        expect(total(counts)).toBeLessThanOrEqual(parts.length + MOST_MORE_BINS);
      }),
    );
  });

  it('are all looked into by everybody, who begin at different ones', () => {
    const bins = binsOf({ id: 'lot_1_1', kind: 'points', quantity: 1_000, chanceBps: ALL_CHANCES });
    const orders = Array.from({ length: 100 }, (_, place) => binsFrom(bins, place / 100));
    for (const order of orders) expect(new Set(order)).toEqual(new Set(bins));
    expect(new Set(orders.map(([first]) => first?.id)).size).toBe(bins.length);
  });
});
