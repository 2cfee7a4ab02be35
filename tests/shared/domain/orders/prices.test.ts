import fc from 'fast-check';
import { allowedDiscountBps, checkReport, lineAmountFen, lowestPriceFen } from '../../../../src/shared/domain/orders/prices';
import { ROLES, SELLING_ROLES, type Role } from '../../../../src/shared/domain/roles';

const heater = { id: 'prd_heater', listPriceFen: 328_000, available: 2 };
const tap = { id: 'prd_tap', listPriceFen: 99, available: 10 };
const line = (line: { productId?: string; quantity?: number; unitPriceFen?: number } = {}) => ({ productId: heater.id, quantity: 1, unitPriceFen: heater.listPriceFen, ...line });

describe('prices', () => {
  it.each([
    [328_000, 1_000, 295_200],
    [99, 1_000, 90],
    [1, 1_000, 1],
    [0, 1_000, 0],
    [328_000, 0, 328_000],
    [328_000, 10_000, 0],
  ])('of %d fen may fall by %d bps to %d', (listPriceFen, discountBps, lowest) => {
    expect(lowestPriceFen(listPriceFen, discountBps)).toBe(lowest);
  });

  it('never fall further than the allowed share', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10 ** 10 }), fc.integer({ min: 0, max: 10_000 }), (listPriceFen, bps) => {
        const discount = listPriceFen - lowestPriceFen(listPriceFen, bps);
        expect(discount * 10_000).toBeLessThanOrEqual(listPriceFen * bps);
        expect((discount + 1) * 10_000).toBeGreaterThan(listPriceFen * bps);
      }),
    );
  });

  it.each([0, -1, 1.5])('are of whole positive quantities, not %d', (quantity) => {
    expect(() => lineAmountFen({ quantity, unitPriceFen: 100 })).toThrow('quantity');
  });

  it('have a discount for every role that sells and for no other', () => {
    const selling: readonly Role[] = SELLING_ROLES;
    expect(ROLES.filter((role) => allowedDiscountBps(role) !== null).toSorted()).toEqual([...selling].toSorted());
  });
});

describe('a report', () => {
  it.each([
    ['at list price', [line()]],
    ['at the lowest price', [line({ unitPriceFen: 295_200 })]],
    ['of the last pieces', [line({ quantity: 2 }), line({ productId: tap.id, unitPriceFen: 90, quantity: 10 })]],
  ])('is good %s', (_what, lines) => {
    expect(() => { checkReport(lines, [heater, tap], 1_000); }).not.toThrow();
  });

  it.each([
    ['orders.report.product_repeated', { productId: heater.id }, [line(), line()]],
    ['catalog.product.missing', { productId: 'prd_gone' }, [line(), line({ productId: 'prd_gone' })]],
    ['orders.report.price_above_list', { productId: heater.id, listPriceFen: 328_000 }, [line({ unitPriceFen: 328_001 })]],
    ['orders.report.discount_too_large', { productId: heater.id, lowestUnitPriceFen: 295_200 }, [line({ unitPriceFen: 295_199 })]],
    ['orders.report.discount_too_large', { productId: tap.id, lowestUnitPriceFen: 90 }, [line({ productId: tap.id, unitPriceFen: 89 })]],
    ['orders.report.not_enough_stock', { productId: heater.id, available: 2 }, [line({ quantity: 3 })]],
  ])('is refused with %s %j', (code, details, lines) => {
    expect(() => { checkReport(lines, [heater, tap], 1_000); }).toThrow(expect.objectContaining({ code, details }) as Error);
  });
});
