import fc from 'fast-check';
import { listOn, priceAt, standingOn, type PriceList } from '../../../../src/shared/domain/trade/price-at';
import { addDays } from '../../../../src/shared/kernel/time';

const march: PriceList = { effectiveFrom: '2026-03-01', lines: [{ productId: 'heater', priceFen: 200_000 }, { productId: 'stove', priceFen: 90_000 }] };
const june: PriceList = { effectiveFrom: '2026-06-01', lines: [{ productId: 'heater', priceFen: 190_000 }] };
const lists = [june, march];

describe('the price of a tier', () => {
  it.each([
    ['before its first list', 'heater', '2026-02-28', null],
    ['on the day that list begins', 'heater', '2026-03-01', 200_000],
    ['on the last day before the next', 'heater', '2026-05-31', 200_000],
    ['on the day the next begins', 'heater', '2026-06-01', 190_000],
    ['long after', 'heater', '2030-01-01', 190_000],
    ['of what the next list leaves out, while the first holds', 'stove', '2026-05-31', 90_000],
    ['of what the next list leaves out, from then on', 'stove', '2026-06-01', null],
    ['of what no list names', 'fridge', '2026-06-01', null],
  ])('%s', (_when, productId, on, expected) => {
    expect(priceAt(lists, productId, on)).toBe(expected);
  });

  const anyDay = fc.integer({ min: 0, max: 2_000 }).map((days) => addDays('2024-01-01', days));
  const anyLists = fc.uniqueArray(
    fc.record({
      effectiveFrom: anyDay,
      lines: fc.uniqueArray(fc.record({ productId: fc.constantFrom('a', 'b', 'c'), priceFen: fc.integer({ min: 1, max: 1_000_000 }) }), { selector: ({ productId }) => productId }),
    }),
    { selector: ({ effectiveFrom }) => effectiveFrom, maxLength: 12 },
  );

  it('is that of the latest list begun by the day, in whatever order the lists come', () => {
    fc.assert(
      fc.property(anyLists, anyDay, fc.constantFrom('a', 'b', 'c'), (some, on, productId) => {
        const holding = listOn(some, on);
        const begun = some.filter(({ effectiveFrom }) => effectiveFrom <= on);
        expect(holding === null).toBe(begun.length === 0);
        expect(begun.every(({ effectiveFrom }) => holding !== null && effectiveFrom <= holding.effectiveFrom)).toBe(true);
        expect(priceAt([...some].reverse(), productId, on)).toBe(priceAt(some, productId, on));
      }),
    );
  });

  it('is not touched by a list that begins later', () => {
    fc.assert(
      fc.property(anyLists, anyDay, fc.constantFrom('a', 'b', 'c'), (some, on, productId) => {
        const later = { effectiveFrom: addDays(on, 1), lines: [{ productId, priceFen: 7 }] };
        const others = some.filter(({ effectiveFrom }) => effectiveFrom !== later.effectiveFrom);
        expect(priceAt([...others, later], productId, on)).toBe(priceAt(others, productId, on));
        expect(priceAt([...others, later], productId, later.effectiveFrom)).toBe(7);
      }),
    );
  });

  it('holds by one list at a time: what began before is past, what begins later is coming', () => {
    fc.assert(
      fc.property(anyLists, anyDay, (some, on) => {
        const standings = some.map((list) => standingOn(list, some, on));
        expect(standings.filter((standing) => standing === 'holding').length).toBe(some.some(({ effectiveFrom }) => effectiveFrom <= on) ? 1 : 0);
        expect(some.every(({ effectiveFrom }, position) => (standings[position] === 'coming') === effectiveFrom > on)).toBe(true);
      }),
    );
  });
});
