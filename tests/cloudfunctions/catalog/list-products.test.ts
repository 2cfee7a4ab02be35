import { main } from '../../../cloudfunctions/catalog';
import type { Devcloud } from '../../../devcloud/start-devcloud';
import { contracts } from '../../../src/shared/contract/registry';
import { customers, foundCompany, idsOf, people } from '../../fixtures/company';
import { startTestDevcloud } from '../../fixtures/devcloud';
import { clientOf, type Client } from '../../fixtures/functions-client';
import { aProduct, countIn, insertDocuments, products, stockShelves } from '../../fixtures/sales';

let devcloud: Devcloud;
let visitor: Client;
let guide: Client;

/** A big catalog of washing machines, so that a search that reads more than its page is over its budget. */
const machines = Array.from({ length: 1_000 }, (_, position) =>
  aProduct({ _id: `prd_washer${String(position).padStart(4, '0')}`, name: '滚筒洗衣机', model: `XQG-${position}`, category: 'washing_machine' }),
);

beforeAll(async () => {
  devcloud = await startTestDevcloud();
  await foundCompany(devcloud);
  await stockShelves(devcloud);
  await insertDocuments(devcloud, 'products', machines);
  await countIn(devcloud, Object.fromEntries(machines.map(({ _id }) => [_id, 1])));
  visitor = clientOf(devcloud, customers.zhang.openid);
  guide = clientOf(devcloud, people.guide.openid);
});

afterAll(() => devcloud.stop());

const models = async (client: Client, input: Parameters<typeof visitor.call<'catalog.product.list'>>[1]) =>
  (await client.call('catalog.product.list', input)).rows.map(({ model }) => model);

test('every action of the contract is carried out by the function', () => {
  expect(main.actions.map(({ name }) => name)).toEqual(Object.keys(contracts).filter((name) => name.startsWith('catalog.')));
});

describe('the products', () => {
  it('show a visitor list prices, and who sells also his lowest price, what there was when, and when more comes', async () => {
    const { rows } = await visitor.call('catalog.product.list', { search: 'CXW' });
    const shown = { id: products.hood._id, name: '油烟机', model: 'CXW-20', category: 'range_hood', listPriceFen: 259_900, warrantyMonths: 36, needsInstallation: true };
    expect(rows).toEqual([{ ...shown, selling: null }]);
    const selling = { lowestPriceFen: 233_910, available: 0, asOf: null, restockOn: '2030-01-15' };
    expect((await guide.call('catalog.product.list', { search: 'CXW' })).rows).toEqual([{ ...shown, selling }]);
  });

  it.each([people.supervisor, people.finance, people.partner])('show nothing of selling to $name, who does not sell', async (person) => {
    const { rows } = await clientOf(devcloud, person.openid).call('catalog.product.list', { search: 'jsq' });
    expect(rows).toMatchObject([{ selling: null }]);
  });

  it('show the lowest price of the chosen position', async () => {
    const owner = clientOf(devcloud, people.owner.openid);
    const { rows } = await owner.call('catalog.product.list', { search: 'jsq30' }, { as: idsOf(people.owner).membershipId });
    expect(rows[0]?.selling).toEqual({ lowestPriceFen: 229_600, available: 500, asOf: expect.any(Number) as number, restockOn: null });
  });

  it.each([
    ['jsq3', ['JSQ30']],
    ['JSQ-30', ['JSQ30']],
    ['热水', ['JSQ30']],
    ['燃气', ['JSQ30']],
    ['ro 800', ['RO-800']],
    ['XQG-999', ['XQG-999']],
    ['没有这种', []],
  ])('are found by %s', async (search, expected) => {
    expect(await models(guide, { search })).toEqual(expected);
  });

  it('are found within a category, page by page, at the price of a page', async () => {
    const seen: string[] = [];
    let after: string | undefined;
    do {
      const page = await guide.call('catalog.product.list', { search: '洗衣', category: 'washing_machine', after });
      seen.push(...page.rows.map(({ id }) => id));
      after = page.next ?? undefined;
    } while (after !== undefined);
    expect(seen).toEqual(machines.map(({ _id }) => _id).toReversed());
    expect(await models(guide, { search: '洗衣', category: 'refrigerator' })).toEqual([]);
  });

  it('come without a search too, all or of one category', async () => {
    const { rows, next } = await guide.call('catalog.product.list', {});
    expect(rows).toHaveLength(20);
    expect(next).not.toBeNull();
    expect(await models(guide, { category: 'refrigerator' })).toEqual(['BCD-500']);
  });
});
