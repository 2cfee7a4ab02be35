import { nextSorting, sortRows } from '../../../../src/components/sortable-table/sort-rows';
import { linesWith, NO_CHANGES, toSave, usualBeginning, withPrice, withTable } from '../../../../src/features/trade/price-draft';
import { foundLines, listHeadView, PRICE_COLUMNS_SHOWN, type PriceListPage } from '../../../../src/features/trade/price-view';

const NOW = Date.parse('2026-11-22T04:00:00Z');
const product = (productId: string, model: string, listPriceFen: number) => ({ productId, name: '热水器', model, category: 'gas_water_heater' as const, listPriceFen });
const heater = { ...product('prd_heater', 'JSQ30-16L8', 328_000), priceFen: 255_000, beforeFen: 260_000 };
const stove = { ...product('prd_stove', 'JZT-B52', 129_900), priceFen: 99_000, beforeFen: null };
const page: PriceListPage = {
  tier: { id: 'ptr_dealers', name: '经销商价', version: 4 },
  list: { id: 'prl_coming', version: 4, effectiveFrom: '2026-12-01', standing: 'coming', lineCount: 2, byName: '孙丽', reason: '让价', at: NOW },
  lines: [heater, stove],
};

describe('a list that is being changed', () => {
  it('shows what it would be: a price changed, one taken out, one that a table brings', () => {
    const hood = { ...product('prd_hood', 'CXW-1', 289_900), line: 2, priceFen: 220_000, beforeFen: null };
    const draft = withTable(withPrice(withPrice(NO_CHANGES, heater, 250_000), stove, null), [hood], false);
    expect(linesWith(page.lines, draft).map(({ model, priceFen, beforeFen }) => [model, priceFen, beforeFen])).toEqual([
      ['CXW-1', 220_000, null],
      ['JSQ30-16L8', 250_000, 255_000],
    ]);
  });

  it('is only the table when all others are dropped, also what was changed by hand before', () => {
    const draft = withTable(withPrice(NO_CHANGES, heater, 250_000), [{ ...stove, line: 2, priceFen: 98_000 }], true);
    expect(linesWith(page.lines, draft).map(({ productId }) => productId)).toEqual(['prd_stove']);
    expect(toSave(page, draft, { effectiveFrom: '2026-12-01', reason: '只卖这款' })).toEqual({
      tier: { kind: 'known', id: 'ptr_dealers' },
      basedOn: 4,
      from: null,
      replaces: 'prl_coming',
      effectiveFrom: '2026-12-01',
      changes: [{ productId: 'prd_stove', priceFen: 98_000 }],
      reason: '只卖这款',
    });
  });

  it('begins where the coming one would have, or tomorrow', () => {
    expect(usualBeginning(page.list, '2026-11-22')).toBe('2026-12-01');
    expect(usualBeginning({ ...page.list, standing: 'holding' }, '2026-11-30')).toBe('2026-12-01');
  });

  it('takes the place of nothing when it follows one that holds', () => {
    const holding = { ...page, list: { ...page.list, standing: 'holding' as const } };
    expect(toSave(holding, withPrice(NO_CHANGES, heater, 1), { effectiveFrom: '2026-12-02', reason: '改' })).toMatchObject({ replaces: null, from: 'prl_coming' });
  });
});

describe('a table of prices', () => {
  const order = (key: string, descending: boolean) => sortRows(page.lines, PRICE_COLUMNS_SHOWN, { key, descending }).map(({ productId }) => productId);

  it('is sorted by figures as figures, and what has none comes last either way', () => {
    expect(order('price', false)).toEqual(['prd_stove', 'prd_heater']);
    expect(order('price', true)).toEqual(['prd_heater', 'prd_stove']);
    expect(order('before', false)).toEqual(['prd_heater', 'prd_stove']);
    expect(order('before', true)).toEqual(['prd_heater', 'prd_stove']);
    expect(order('nothing', true)).toEqual(['prd_heater', 'prd_stove']);
  });

  it('is turned by a second tap and back to itself by a third', () => {
    const first = nextSorting(null, 'price');
    const second = nextSorting(first, 'price');
    expect([first, second, nextSorting(second, 'price'), nextSorting(first, 'name')]).toEqual([
      { key: 'price', descending: false },
      { key: 'price', descending: true },
      null,
      { key: 'name', descending: false },
    ]);
  });

  it('says every line beside the price before and the list price', () => {
    expect(PRICE_COLUMNS_SHOWN.map(({ words }) => words(heater))).toEqual(['JSQ30-16L8', '2,550', '3,280', '2,600', '77.7%', '热水器']);
    expect(PRICE_COLUMNS_SHOWN.map(({ words }) => words(stove)).at(3)).toBe('—');
  });

  it('finds a model without its dashes', () => {
    expect(foundLines(page.lines, 'jsq3016').map(({ productId }) => productId)).toEqual(['prd_heater']);
  });

  it('is told by when it begins and how it stands', () => {
    expect(listHeadView(page.list, NOW)).toEqual({ title: '12 月 1 日起', detail: '2 款 · 让价 · 孙丽', standing: '将生效', tone: 'now' });
  });
});
