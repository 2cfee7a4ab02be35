import {
  mallRowView,
  productPageView,
  SHELF_CHOICES,
  shelfInput,
  type MallProduct,
  type MallRow,
} from '../../../../src/features/mall/view-model';
import { PRODUCT_CATEGORIES } from '../../../../src/shared/domain/catalog/categories';
import { mallText } from '../../../../src/text/mall';
import { NOW } from '../an-order-card';

const heater: MallRow = {
  id: 'prd_00000001',
  kind: 'product',
  name: '燃气热水器',
  model: 'JSQ30',
  category: 'gas_water_heater',
  pictureKey: 'gas_water_heater',
  listPriceFen: 328_000,
  priceFen: 328_000,
  memberPriceFen: 308_000,
  stock: { state: 'in_stock', left: null },
  restockOn: null,
};
const set: MallRow = {
  ...heater,
  id: 'prd_00000002',
  kind: 'set',
  name: '厨房三件套',
  model: null,
  category: null,
  pictureKey: 'set_kitchen',
  listPriceFen: 777_700,
  priceFen: 668_000,
  memberPriceFen: 648_000,
};

describe('the shelves', () => {
  it('are all, sets, and every category', () => {
    expect(SHELF_CHOICES.map(({ value }) => value)).toEqual(['all', 'set', ...PRODUCT_CATEGORIES]);
  });

  it('are asked for with what was searched', () => {
    expect(shelfInput('', 'all')).toEqual({});
    expect(shelfInput('jsq', 'gas_water_heater')).toEqual({ search: 'jsq', category: 'gas_water_heater' });
    expect(shelfInput('厨房', 'set')).toEqual({ search: '厨房', kind: 'set' });
  });
});

describe('a row of the mall', () => {
  it('says what it costs everybody and members, and nothing of plenty', () => {
    expect(mallRowView(heater, NOW)).toMatchObject({
      title: 'JSQ30 燃气热水器',
      detail: '燃气热水器',
      price: '¥3,280',
      memberPrice: '会员价 ¥3,080',
      apart: null,
      stock: null,
    });
  });

  it('says of a set what its pieces would cost', () => {
    expect(mallRowView(set, NOW)).toMatchObject({ title: '厨房三件套', detail: '套系', price: '¥6,680', apart: '单买共 ¥7,777' });
  });

  it.each([
    [{ state: 'few', left: 2 }, null, '只剩 2 件', '燃气热水器'],
    [{ state: 'sold_out', left: null }, '2026-11-29', '暂时缺货', '燃气热水器 · 预计 11 月 29 日 到货'],
  ] as const)('says when there is little or nothing: %j', (stock, restockOn, words, detail) => {
    const view = mallRowView({ ...heater, stock, restockOn }, NOW);
    expect(view.stock?.words).toBe(words);
    expect(view.detail.replace(/（.*）/, '')).toBe(detail);
  });

  it('leaves out a member price that is none', () => {
    expect(mallRowView({ ...heater, memberPriceFen: 328_000 }, NOW).memberPrice).toBeNull();
  });
});

describe('the page of a product', () => {
  const product: MallProduct = {
    ...heater,
    description: '零冷水',
    warrantyMonths: 72,
    needsInstallation: true,
    components: [],
    consumables: [],
    sets: [],
  };

  it('promises warranty and installation, and lets one buy', () => {
    expect(productPageView(product, NOW)).toMatchObject({ facts: ['保修 6 年', mallText.needsInstallation], canBuy: true, most: 99 });
  });

  it('does not sell what is not there, nor more than there is', () => {
    expect(productPageView({ ...product, stock: { state: 'sold_out', left: null } }, NOW).canBuy).toBe(false);
    expect(productPageView({ ...product, stock: { state: 'few', left: 3 } }, NOW).most).toBe(3);
  });

  it('says what a set saves', () => {
    expect(productPageView({ ...product, ...set }, NOW).saving).toBe('比单买省 ¥1,097');
  });
});
