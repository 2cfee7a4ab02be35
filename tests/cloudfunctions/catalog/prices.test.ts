import type { Devcloud } from '../../../devcloud/start-devcloud';
import type { Input } from '../../../src/shared/contract/registry';
import { customers, foundCompany, people } from '../../fixtures/company';
import { startTestDevcloud } from '../../fixtures/devcloud';
import { clientOf, type Client } from '../../fixtures/functions-client';
import { filter, products, stockShelves, waterSet } from '../../fixtures/sales';

let devcloud: Devcloud;
let owner: Client;
let visitor: Client;

beforeAll(async () => {
  devcloud = await startTestDevcloud();
  await foundCompany(devcloud);
  await stockShelves(devcloud);
  owner = clientOf(devcloud, people.owner.openid);
  visitor = clientOf(devcloud, customers.zhang.openid);
});

afterAll(() => devcloud.stop());

type Repricing = Input<'catalog.product.reprice'>;
type Saving = Input<'catalog.set.save'>;
const { heater, purifier, fridge, hood } = products;

const reprice = (facts: Partial<Repricing> = {}): Repricing => ({
  productId: fridge._id,
  listPriceFen: 499_900,
  memberPriceFen: 479_900,
  onMall: true,
  description: '十字对开门',
  ...facts,
});
const aSet = (facts: Partial<Saving> = {}): Saving => ({
  setId: null,
  name: '新房两件套',
  pictureKey: 'set_kitchen',
  priceFen: 700_000,
  memberPriceFen: null,
  onMall: true,
  description: '',
  components: [
    { productId: heater._id, quantity: 2 },
    { productId: filter._id, quantity: 3 },
  ],
  ...facts,
});
const inMall = async (search: string) => (await visitor.call('catalog.mall.list', { search })).rows;

describe('a price', () => {
  it('that is changed holds in the mall and for who sells; the model keeps everything else', async () => {
    const finance = clientOf(devcloud, people.finance.openid);
    await finance.call('catalog.product.reprice', reprice());
    const [shown] = await inMall('BCD');
    expect(shown).toMatchObject({ priceFen: 499_900, memberPriceFen: 479_900, model: 'BCD-500', stock: { state: 'in_stock' } });
    const { rows } = await owner.call('catalog.price.list', { kind: 'product', search: 'BCD' });
    expect(rows).toMatchObject([{ description: '十字对开门', listPriceFen: 499_900, onMall: true, components: [] }]);
    const guide = clientOf(devcloud, people.guide.openid);
    expect((await guide.call('catalog.product.list', { search: 'BCD' })).rows).toMatchObject([{ listPriceFen: 499_900, warrantyMonths: 24 }]);
  });

  it('is told of those that are named, on one page, and of no set among models', async () => {
    const ids = [hood._id, 'prd_00000000gone', heater._id];
    const { rows, next } = await owner.call('catalog.price.list', { kind: 'product', ids });
    expect(rows.map(({ id }) => id).toSorted()).toEqual([hood._id, heater._id].toSorted());
    expect(next).toBeNull();
    expect((await owner.call('catalog.price.list', { kind: 'set', ids })).rows).toEqual([]);
    expect((await owner.call('catalog.price.list', { kind: 'product', ids: [] })).rows).toEqual([]);
  });

  it('leaves the mall with its model, and stays for who sells', async () => {
    await owner.call('catalog.product.reprice', reprice({ productId: hood._id, onMall: false, listPriceFen: 259_900, memberPriceFen: null }));
    expect(await inMall('CXW')).toEqual([]);
    expect((await owner.call('catalog.price.list', { kind: 'product', search: 'CXW' })).rows).toMatchObject([{ onMall: false }]);
  });

  it('for members is never above everybody’s', async () => {
    const error = await owner.refusal('catalog.product.reprice', reprice({ memberPriceFen: 500_000 }));
    expect(error).toMatchObject({ code: 'catalog.price.too_high', details: { price: 'member_price', mostFen: 499_900 } });
  });

  it.each([{ productId: 'prd_nowhere0001' }, { productId: waterSet._id }])('of no model is not changed: %j', async (wrong) => {
    expect((await owner.refusal('catalog.product.reprice', reprice(wrong), { contended: true })).code).toBe('catalog.product.missing');
  });
});

describe('a set', () => {
  it('is made of models, sold at its price, and changed later', async () => {
    const { productId } = await owner.call('catalog.set.save', aSet());
    expect(await inMall('新房')).toMatchObject([{ id: productId, kind: 'set', listPriceFen: 745_700, priceFen: 700_000 }]);
    const got = await visitor.call('catalog.mall.get', { productId });
    expect(got.components.map(({ name, quantity }) => [name, quantity])).toEqual([
      ['燃气热水器', 2],
      ['复合滤芯', 3],
    ]);
    await owner.call('catalog.set.save', aSet({ setId: productId, name: '婚房两件套', memberPriceFen: 690_000, onMall: false }));
    expect(await inMall('新房')).toEqual([]);
    expect(await inMall('婚房')).toEqual([]);
    const { rows } = await owner.call('catalog.price.list', { kind: 'set' });
    expect(rows.map(({ name, memberPriceFen, onMall }) => [name, memberPriceFen, onMall])).toContainEqual(['婚房两件套', 690_000, false]);
  });

  it.each([
    [{ priceFen: 800_000 }, { price: 'price', mostFen: 745_700 }],
    [{ memberPriceFen: 700_100 }, { price: 'member_price', mostFen: 700_000 }],
  ] as const)('costs no more than its pieces: %j', async (wrong, details) => {
    expect(await owner.refusal('catalog.set.save', aSet(wrong))).toMatchObject({ code: 'catalog.price.too_high', details });
  });

  it.each([
    [{ components: [{ productId: heater._id, quantity: 1 }, { productId: waterSet._id, quantity: 1 }] }, waterSet._id],
    [{ components: [{ productId: heater._id, quantity: 1 }, { productId: 'prd_nowhere0001', quantity: 1 }] }, 'prd_nowhere0001'],
    [{ setId: 'set_nowhere0001' }, 'set_nowhere0001'],
    [{ setId: purifier._id }, purifier._id],
  ])('is made of models only, and is a set: %j', async (wrong, productId) => {
    const error = await owner.refusal('catalog.set.save', aSet(wrong), { contended: true });
    expect(error).toMatchObject({ code: 'catalog.product.missing', details: { productId } });
  });
});
