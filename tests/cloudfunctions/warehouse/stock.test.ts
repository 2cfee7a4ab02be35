import type { Devcloud } from '../../../devcloud/start-devcloud';
import type { Input } from '../../../src/shared/contract/registry';
import { accounts } from '../../../src/shared/domain/ledger/accounts';
import { foundCompany, people } from '../../fixtures/company';
import { startTestDevcloud } from '../../fixtures/devcloud';
import { clientOf, type Client } from '../../fixtures/functions-client';
import { storedDocument, storedDocuments } from '../../fixtures/outbox';
import { products, stockShelves, waterSet } from '../../fixtures/sales';

let devcloud: Devcloud;
let office: Client;

beforeAll(async () => {
  devcloud = await startTestDevcloud();
  await foundCompany(devcloud);
  await stockShelves(devcloud);
  office = clientOf(devcloud, people.supervisor.openid);
});

afterAll(() => devcloud.stop());

type Count = Input<'warehouse.stock.count'>;
const count = (facts: Partial<Count> = {}): Count => ({
  productId: products.fridge._id,
  counted: 480,
  basedOn: 500,
  reason: '月底盘点',
  ...facts,
});
const countings = (productId: string) =>
  storedDocuments(devcloud, 'ledger_transfers', { accounts: accounts.stock(productId), kind: 'stock_counted' });

describe('the warehouse', () => {
  it('shows of every model what is there, what is promised, and what can be sold', async () => {
    const { rows } = await office.call('warehouse.stock.list', { search: '净' });
    expect(rows).toEqual([
      {
        id: products.purifier._id,
        name: '净水器',
        model: 'RO-800',
        category: 'water_purifier',
        onHand: 3,
        reserved: 0,
        available: 3,
        comingBack: 0,
        incoming: [],
        account: 'stock/prd_purifier01',
      },
    ]);
    const { rows: all } = await office.call('warehouse.stock.list', {});
    expect(all.map(({ name }) => name)).not.toContain(waterSet.name);
  });

  it('holds what was counted; the difference stands in the ledger with its reason', async () => {
    const owner = clientOf(devcloud, people.owner.openid);
    expect(await owner.call('warehouse.stock.count', count())).toEqual({ onHand: 480, reserved: 0, available: 480, difference: -20 });
    const booked = await countings(products.fridge._id);
    expect(booked).toHaveLength(2);
    expect(booked).toContainEqual(expect.objectContaining({ amount: 20, to: 'house/supply', facts: { reason: '月底盘点', by: '吴总' } }));
    expect(await storedDocument(devcloud, 'ledger_accounts', accounts.stock(products.fridge._id))).toMatchObject({ posted: 480 });
    const guide = clientOf(devcloud, people.guide.openid);
    expect((await guide.call('catalog.product.list', { search: 'BCD' })).rows).toMatchObject([{ selling: { available: 480 } }]);
  });

  it('may be counted for the first time, and found as it was', async () => {
    const first = count({ productId: products.hood._id, counted: 2, basedOn: 0 });
    expect(await office.call('warehouse.stock.count', first)).toMatchObject({ onHand: 2, difference: 2 });
    expect(await storedDocument(devcloud, 'products', products.hood._id)).toMatchObject({ name: '油烟机' });
    expect(await office.call('warehouse.stock.count', { ...first, basedOn: 2 })).toMatchObject({ difference: 0 });
    expect(await countings(products.hood._id)).toHaveLength(1);
  });

  it('believes one of twenty who count the same shelf at once', async () => {
    const counts = Array.from({ length: 20 }, (_, position) => count({ productId: products.heater._id, counted: 400 + position }));
    const answers = await Promise.all(counts.map((input) => office.answer('warehouse.stock.count', input, { contended: true })));
    const believed = answers.flatMap((answer) => (answer.ok ? [answer.data.onHand] : []));
    expect(believed).toHaveLength(1);
    expect(await storedDocument(devcloud, 'ledger_accounts', accounts.stock(products.heater._id))).toMatchObject({ posted: believed[0] });
  });
});

describe('a count is refused', () => {
  it('when pieces came or went meanwhile', async () => {
    const error = await office.refusal('warehouse.stock.count', count({ productId: products.purifier._id, basedOn: 4 }), { contended: true });
    expect(error).toMatchObject({ code: 'warehouse.stock.changed', details: { onHand: 3 } });
  });

  it('when it is less than what orders have reserved', async () => {
    await devcloud.store.update('ledger_accounts', {
      query: { _id: accounts.stock(products.purifier._id) },
      data: { $set: { pendingOut: 2 } },
      multi: false,
      merge: true,
      upsert: false,
    });
    const input = count({ productId: products.purifier._id, basedOn: 3, counted: 1 });
    expect(await office.refusal('warehouse.stock.count', input, { contended: true })).toMatchObject({ code: 'warehouse.stock.below_reserved', details: { reserved: 2 } });
    expect((await office.call('warehouse.stock.list', { search: 'ro800' })).rows).toMatchObject([{ onHand: 3, reserved: 2, available: 1 }]);
  });

  it.each([['prd_nowhere0001'], [waterSet._id]])('when there is no such model: %s', async (productId) => {
    const error = await office.refusal('warehouse.stock.count', count({ productId }), { contended: true });
    expect(error.code).toBe('catalog.product.missing');
  });
});
