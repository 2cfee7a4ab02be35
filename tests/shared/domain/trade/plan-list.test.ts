import fc from 'fast-check';
import { listOn } from '../../../../src/shared/domain/trade/price-at';
import { checkBeginning, MOST_LINES, withChanges, type NamedLine, type PlannedList, type PricedProduct } from '../../../../src/shared/domain/trade/plan-list';
import { AppError } from '../../../../src/shared/errors/app-error';
import { addDays } from '../../../../src/shared/kernel/time';

const TODAY = '2026-11-22';
const product = (productId: string, listPriceFen = 1_000): PricedProduct => ({ productId, name: productId, model: productId.toUpperCase(), category: 'air_conditioner', listPriceFen });
const products = new Map(['a', 'b', 'c'].map((id) => [id, product(id)]));
const line = (id: string, priceFen: number): NamedLine => ({ ...product(id), priceFen });

/** The code with which something was refused; null when it was not. */
function refusalOf(work: () => unknown): string | null {
  try {
    work();
    return null;
  } catch (error) {
    if (error instanceof AppError) return error.code;
    throw error;
  }
}

describe('a list with changes', () => {
  it('has new prices, new lines, and no longer what was taken out, in the order of the models', () => {
    const changed = withChanges([line('b', 5), line('a', 6)], [{ productId: 'c', priceFen: 7 }, { productId: 'b', priceFen: null }, { productId: 'a', priceFen: 8 }], products);
    expect(changed.map(({ productId, priceFen }) => [productId, priceFen])).toEqual([['a', 8], ['c', 7]]);
  });

  it.each([
    ['a product that there is not', [{ productId: 'z', priceFen: 1 }], 'catalog.product.missing'],
    ['more than everybody pays', [{ productId: 'a', priceFen: 1_001 }], 'trade.price.above_list'],
    ['nothing left', [{ productId: 'b', priceFen: null }], 'trade.price.empty'],
  ])('is refused with %s', (_what, changes, code) => {
    expect(refusalOf(() => withChanges([line('b', 5)], changes, products))).toBe(code);
  });

  it('is refused when it grows too long', () => {
    const many = Array.from({ length: MOST_LINES }, (_, position) => line(`p${position}`, 1));
    expect(refusalOf(() => withChanges(many, [{ productId: 'a', priceFen: 1 }], products))).toBe('trade.price.too_many');
  });
});

const list = (id: string, effectiveFrom: string, replaced = false): PlannedList => ({ id, effectiveFrom, replaced });

describe('the beginning of a list', () => {
  const lists = [list('past', '2026-01-01'), list('holding', '2026-11-01'), list('coming', '2026-12-01'), list('gone', '2026-12-05', true)];
  it.each([
    ['today', TODAY, null, null],
    ['on a day of one that was replaced', '2026-12-05', null, null],
    ['in place of the coming one, on its day', '2026-12-01', 'coming', null],
    ['in place of the coming one, on another day', '2026-12-09', 'coming', null],
    ['yesterday', '2026-11-21', null, 'trade.price.day_past'],
    ['beside the coming one', '2026-12-01', null, 'trade.price.day_taken'],
    ['in place of the one that holds', '2026-12-02', 'holding', 'trade.price.started'],
    ['in place of one that was replaced already', '2026-12-02', 'gone', 'trade.price.started'],
    ['in place of what is no list of the tier', '2026-12-02', 'elsewhere', 'trade.price.started'],
  ])('%s', (_when, effectiveFrom, replaces, code) => {
    expect(refusalOf(() => checkBeginning({ effectiveFrom, replaces }, lists, TODAY))).toBe(code);
  });

  it('never changes which list holds until today, and leaves one list a day, whatever is asked in whatever order', () => {
    const step = fc.record({ offset: fc.integer({ min: -3, max: 8 }), replaces: fc.option(fc.nat(12)), wait: fc.integer({ min: 0, max: 2 }) });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 20 }), (steps) => {
        let today = TODAY;
        let all: PlannedList[] = [];
        for (const [position, { offset, replaces, wait }] of steps.entries()) {
          const plan = { effectiveFrom: addDays(today, offset), replaces: replaces === null ? null : `list${replaces}` };
          const standing = () => all.filter(({ replaced }) => !replaced);
          const until = listOn(standing(), addDays(today, -1))?.id;
          try {
            checkBeginning(plan, all, today);
            all = [...all.map((one) => (one.id === plan.replaces ? { ...one, replaced: true } : one)), list(`list${position}`, plan.effectiveFrom)];
          } catch {
            // Refused: nothing changes.
          }
          expect(listOn(standing(), addDays(today, -1))?.id).toBe(until);
          expect(new Set(standing().map(({ effectiveFrom }) => effectiveFrom)).size).toBe(standing().length);
          today = addDays(today, wait);
        }
      }),
    );
  });
});
