import { toSetDocument } from '../../../cloudfunctions/catalog/product-record';
import type { Devcloud } from '../../../devcloud/start-devcloud';
import { customers, foundCompany } from '../../fixtures/company';
import { startTestDevcloud } from '../../fixtures/devcloud';
import { clientOf, type Client } from '../../fixtures/functions-client';
import { aProduct, countIn, filter, insertDocuments, products, stockShelves, waterSet } from '../../fixtures/sales';

let devcloud: Devcloud;
let visitor: Client;

const hidden = aProduct({ _id: 'prd_hidden0001', name: '样机', model: 'X-1', onMall: false });
const stoves = Array.from({ length: 60 }, (_, position) =>
  aProduct({ _id: `prd_stove${String(position).padStart(5, '0')}`, name: '燃气灶', model: `JZT-${position}`, category: 'gas_stove' }),
);
/** Two of a stove of which seven are there, and ten of forty filters: three sets. */
const bigSet = toSetDocument('set_big0000001', {
  kind: 'set',
  name: '冰箱滤芯套',
  description: '',
  pictureKey: 'set_kitchen',
  priceFen: 9_999_900,
  memberPriceFen: null,
  onMall: true,
  components: [
    { productId: stoves[0]?._id ?? '', quantity: 2 },
    { productId: filter._id, quantity: 10 },
  ],
});

beforeAll(async () => {
  devcloud = await startTestDevcloud();
  await foundCompany(devcloud);
  await stockShelves(devcloud);
  await insertDocuments(devcloud, 'products', [hidden, ...stoves, bigSet]);
  await countIn(devcloud, { [stoves[0]?._id ?? '']: 7, [hidden._id]: 3 });
  visitor = clientOf(devcloud, customers.zhang.openid);
});

afterAll(() => devcloud.stop());

const names = async (input: Parameters<typeof visitor.call<'catalog.mall.list'>>[1]) =>
  (await visitor.call('catalog.mall.list', input)).rows.map(({ name }) => name);

describe('the mall', () => {
  it('shows list, member and set prices, and how many are left only when they are few', async () => {
    const { rows } = await visitor.call('catalog.mall.list', { search: '净' });
    expect(rows).toEqual([
      {
        id: waterSet._id,
        kind: 'set',
        name: '净热水两件套',
        model: null,
        category: null,
        pictureKey: 'set_water',
        listPriceFen: 527_900,
        priceFen: 498_000,
        memberPriceFen: 478_000,
        stock: { state: 'few', left: 3 },
        restockOn: null,
      },
      {
        id: products.purifier._id,
        kind: 'product',
        name: '净水器',
        model: 'RO-800',
        category: 'water_purifier',
        pictureKey: 'water_purifier',
        listPriceFen: 199_900,
        priceFen: 199_900,
        memberPriceFen: null,
        stock: { state: 'few', left: 3 },
        restockOn: null,
      },
    ]);
  });

  it('says what is sold out, and when more comes', async () => {
    const { rows } = await visitor.call('catalog.mall.list', { category: 'range_hood' });
    expect(rows).toMatchObject([{ stock: { state: 'sold_out', left: null }, restockOn: '2030-01-15' }]);
  });

  it.each([
    [{ kind: 'set' }, ['净热水两件套', '冰箱滤芯套']],
    [{ kind: 'set', search: '冰箱' }, ['冰箱滤芯套']],
    [{ kind: 'product', search: '净' }, ['净水器']],
    [{ category: 'consumable' }, ['复合滤芯']],
    [{ search: 'jsq' }, ['燃气热水器']],
    [{ search: '样机' }, []],
    [{ kind: 'set', category: 'gas_stove' }, []],
  ] as const)('finds %j', async (input, expected) => {
    expect(await names(input)).toEqual(expected);
  });

  it('comes page by page at the price of a page', async () => {
    const seen: string[] = [];
    let after: string | undefined;
    do {
      const page = await visitor.call('catalog.mall.list', { search: '灶', category: 'gas_stove', after });
      seen.push(...page.rows.map(({ id }) => id));
      after = page.next ?? undefined;
    } while (after !== undefined);
    expect(seen).toEqual(stoves.map(({ _id }) => _id).toReversed());
  });

  it('never asks more for a set than for its pieces', async () => {
    const { rows } = await visitor.call('catalog.mall.list', { kind: 'set', search: '冰箱' });
    expect(rows).toMatchObject([{ priceFen: 2 * 328_000 + 10 * 29_900, stock: { state: 'few', left: 3 } }]);
  });
});

describe('one thing of the mall', () => {
  it('names what a set is made of', async () => {
    const got = await visitor.call('catalog.mall.get', { productId: waterSet._id });
    expect(got).toMatchObject({ name: '净热水两件套', description: '热水器和净水器一起装', warrantyMonths: 0, consumables: [], sets: [] });
    expect(got.components.map(({ name, quantity, listPriceFen }) => [name, quantity, listPriceFen])).toEqual([
      ['燃气热水器', 1, 328_000],
      ['净水器', 1, 199_900],
    ]);
  });

  it('names what a machine uses up and the sets it is part of', async () => {
    const got = await visitor.call('catalog.mall.get', { productId: products.purifier._id });
    expect(got).toMatchObject({ model: 'RO-800', warrantyMonths: 12, needsInstallation: true, components: [] });
    expect(got.consumables).toMatchObject([{ id: filter._id, memberPriceFen: 25_900, stock: { state: 'in_stock' } }]);
    expect(got.sets).toMatchObject([{ id: waterSet._id, priceFen: 498_000 }]);
  });

  it.each([['prd_nowhere0001'], [hidden._id]])('does not exist when the mall does not sell it: %s', async (productId) => {
    const error = await visitor.refusal('catalog.mall.get', { productId });
    expect(error).toMatchObject({ code: 'catalog.product.missing', details: { productId } });
  });
});
