import {
  piecesTotal,
  pricedRowView,
  priceProblems,
  startingDraft,
  toRepricing,
  toSet,
  withPiece,
  withQuantity,
  type PricedRow,
} from '../../../../src/features/prices/view-model';

const heater: PricedRow = {
  id: 'prd_heater0001',
  kind: 'product',
  name: '燃气热水器',
  model: 'JSQ30',
  category: 'gas_water_heater',
  pictureKey: 'gas_water_heater',
  description: '零冷水',
  listPriceFen: 328_000,
  priceFen: 328_000,
  memberPriceFen: 298_050,
  onMall: false,
  components: [],
};
const pieces = [
  { productId: 'prd_heater0001', name: '燃气热水器', listPriceFen: 328_000, quantity: 1 },
  { productId: 'prd_filter0001', name: '滤芯', listPriceFen: 20_000, quantity: 3 },
];
const set: PricedRow = { ...heater, id: 'set_water0001', kind: 'set', name: '两件套', model: null, category: null, pictureKey: 'set_water', listPriceFen: 388_000, priceFen: 360_000, memberPriceFen: null, onMall: true, components: pieces };

describe('what is sold', () => {
  it('shows prices, what a set saves, and what the mall does not show', () => {
    expect(pricedRowView(heater)).toMatchObject({ price: '3,280', notes: '会员价 2,980.50', hidden: true, detail: '零冷水' });
    expect(pricedRowView(set)).toMatchObject({ title: '两件套', detail: '燃气热水器、滤芯 ×3', price: '3,600', notes: '没有会员价 · 单买 3,880 元' });
  });

  it('is saved as it was read when nothing is changed', () => {
    expect(toRepricing(heater.id, startingDraft(heater))).toEqual({ productId: heater.id, listPriceFen: 328_000, memberPriceFen: 298_050, onMall: false, description: '零冷水' });
    expect(toSet(set.id, startingDraft(set))).toMatchObject({
      setId: set.id,
      name: '两件套',
      pictureKey: 'set_water',
      priceFen: 360_000,
      memberPriceFen: null,
      components: [{ productId: 'prd_heater0001', quantity: 1 }, { productId: 'prd_filter0001', quantity: 3 }],
    });
  });

  it.each([
    [{ price: '' }, ['price']],
    [{ price: '0' }, ['price']],
    [{ price: '12.345' }, ['price']],
    [{ memberPrice: '4000' }, ['memberPrice']],
    [{ memberPrice: '便宜' }, ['memberPrice']],
    [{ memberPrice: '' }, []],
    [{ name: ' ' }, ['name']],
    [{ pieces: pieces.slice(1) }, ['pieces']],
  ])('is not saved while something is wrong: %j', (wrong, fields) => {
    expect(Object.keys(priceProblems({ ...startingDraft(set), ...wrong }, 'set'))).toEqual(fields);
  });

  it('is put together piece by piece', () => {
    const one = withPiece([], heater);
    expect(withPiece(one, heater)).toEqual(one);
    const three = withQuantity(one, heater.id, 3);
    expect(piecesTotal(three)).toBe('9,840');
    expect(withQuantity(three, heater.id, 0)).toEqual([]);
    expect(Object.keys(priceProblems(startingDraft(null), 'set'))).toEqual(['name', 'price', 'pieces']);
  });
});
