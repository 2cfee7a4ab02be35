import type { Devcloud } from '../../../devcloud/start-devcloud';
import { accounts } from '../../../src/shared/domain/ledger/accounts';
import { foundCompany, people } from '../../fixtures/company';
import { startTestDevcloud } from '../../fixtures/devcloud';
import { clientOf, type Client } from '../../fixtures/functions-client';
import { storedDocument, storedDocuments } from '../../fixtures/outbox';
import { countIn, lineOf, products, reportSale, stockShelves } from '../../fixtures/sales';
import { finishWork, newModel } from '../../fixtures/warehouse';

jest.setTimeout(60_000);

let devcloud: Devcloud;
let office: Client;

beforeAll(async () => {
  devcloud = await startTestDevcloud();
  await foundCompany(devcloud);
  await stockShelves(devcloud);
  office = clientOf(devcloud, people.supervisor.openid);
});
afterAll(() => devcloud.stop());

const opened = async () => (await office.call('warehouse.take.open', { remark: '十一月' })).takeId;
const onHand = async (productId: string) => (await storedDocument(devcloud, 'ledger_accounts', accounts.stock(productId)))?.posted;
const counted = (takeId: string, productId: string, pieces: number) => office.call('warehouse.take.count', { takeId, productId, counted: pieces });

describe('a stock take', () => {
  it('is counted model by model and booked in one step; what was sold since stays sold', async () => {
    const takeId = await opened();
    expect(await counted(takeId, products.heater._id, 495)).toEqual({ difference: -5 });
    expect(await counted(takeId, products.heater._id, 498)).toEqual({ difference: -2 });
    await counted(takeId, products.fridge._id, 503);
    await counted(takeId, products.purifier._id, 3);
    const sheet = await office.call('warehouse.take.sheet', { takeId });
    expect(sheet.take).toMatchObject({ state: 'counting', lines: 3, remark: '十一月' });
    expect(sheet.rows.filter((row) => row.counted !== null)).toHaveLength(3);

    await office.call('warehouse.stock.count', { productId: products.heater._id, counted: 490, basedOn: 500, reason: '样机调拨' });
    await office.call('warehouse.take.approve', { takeId, reason: '十一月盘点' });
    await finishWork(devcloud);
    expect([await onHand(products.heater._id), await onHand(products.fridge._id), await onHand(products.purifier._id)]).toEqual([488, 503, 3]);
    expect(await storedDocument(devcloud, 'stock_takes', takeId)).toMatchObject({ state: 'booked', booked: 3 });
    await finishWork(devcloud);
    expect(await onHand(products.heater._id)).toBe(488);
    expect((await office.refusal('warehouse.take.count', { takeId, productId: products.heater._id, counted: 1 }, { contended: true })).code).toBe('warehouse.take.closed');
    expect((await office.call('warehouse.take.list', {})).rows[0]).toMatchObject({ id: takeId, state: 'booked' });
  });

  it('leaves a model alone of which orders have reserved more, and says so', async () => {
    const { productId } = await newModel(devcloud);
    await countIn(devcloud, { [productId]: 2 });
    const takeId = await opened();
    await counted(takeId, productId, 0);
    const [product] = await storedDocuments(devcloud, 'products', { _id: productId });
    await reportSale(devcloud, { lines: [lineOf(product as never)] });
    await office.call('warehouse.take.approve', { takeId, reason: '盘点' });
    await finishWork(devcloud);
    expect(await onHand(productId)).toBe(2);
    expect(await storedDocument(devcloud, 'stock_take_lines', `${takeId}:${productId}`)).toMatchObject({ state: 'below_reserved' });
    expect(await storedDocument(devcloud, 'stock_takes', takeId)).toMatchObject({ state: 'booked' });
  });

  it('is booked once when its rounds run at once', async () => {
    const models = await Promise.all(Array.from({ length: 12 }, () => newModel(devcloud)));
    const takeId = await opened();
    for (const { productId } of models) await counted(takeId, productId, 7);
    await Promise.all([office.call('warehouse.take.approve', { takeId, reason: '盘点' }, { contended: true }), finishWork(devcloud), finishWork(devcloud)]);
    await finishWork(devcloud);
    for (const { productId } of models) expect(await onHand(productId)).toBe(7);
    expect(await storedDocument(devcloud, 'stock_takes', takeId)).toMatchObject({ state: 'booked', lines: 12, booked: 12 });
  });

  it('is refused empty, and can be given up', async () => {
    const takeId = await opened();
    expect((await office.refusal('warehouse.take.approve', { takeId, reason: '盘点' }, { contended: true })).code).toBe('warehouse.take.empty');
    await office.call('warehouse.take.drop', { takeId });
    expect((await office.call('warehouse.take.list', {})).rows.map(({ id }) => id)).not.toContain(takeId);
  });
});
