import { inLanes } from '../../../cloudfunctions/_kit/runtime/in-lanes';
import type { Devcloud } from '../../../devcloud/start-devcloud';
import { accounts } from '../../../src/shared/domain/ledger/accounts';
import { addDays, dayOf } from '../../../src/shared/kernel/time';
import { foundCompany, people } from '../../fixtures/company';
import { startTestDevcloud } from '../../fixtures/devcloud';
import { clientOf, type Client } from '../../fixtures/functions-client';
import { storedDocument } from '../../fixtures/outbox';
import { aReport, lineOf, products, stockShelves } from '../../fixtures/sales';
import { newModel } from '../../fixtures/warehouse';

jest.setTimeout(60_000);

/** As many of the hundred as the local cloud carries side by side on a small machine. */
const AT_ONCE = 20;

let devcloud: Devcloud;
let office: Client;
let today: string;

beforeAll(async () => {
  devcloud = await startTestDevcloud();
  await foundCompany(devcloud);
  await stockShelves(devcloud);
  office = clientOf(devcloud, people.supervisor.openid);
  today = dayOf(devcloud.clock.now().getTime());
});
afterAll(() => devcloud.stop());

const announce = async (productId: string, quantity: number, expectedOn: string, reference = '') =>
  (await office.call('warehouse.arrival.announce', { productId, quantity, expectedOn, supplier: '海尔', reference })).arrivalId;
const stockRow = async (model: string) => (await office.call('warehouse.stock.list', { search: model })).rows[0];
const account = (productId: string) => storedDocument(devcloud, 'ledger_accounts', accounts.stock(productId));

describe('a purchase on its way', () => {
  it('is seen by who sells, sold by nobody, and received in parts', async () => {
    const { productId, model } = await newModel(devcloud);
    const later = await announce(productId, 20, addDays(today, 9), 'CG-9');
    const sooner = await announce(productId, 6, addDays(today, 3));
    expect(await stockRow(model)).toMatchObject({ onHand: 0, available: 0, comingBack: 0, incoming: [{ quantity: 6, expectedOn: addDays(today, 3) }, { quantity: 20, expectedOn: addDays(today, 9) }] });
    const guide = clientOf(devcloud, people.guide.openid);
    expect((await guide.call('catalog.product.list', { search: model })).rows).toMatchObject([{ selling: { available: 0, restockOn: addDays(today, 3) } }]);

    expect(await office.call('warehouse.arrival.receive', { arrivalId: sooner, basedOn: 6, quantity: 4 })).toEqual({ open: 2, onHand: 4 });
    expect(await office.call('warehouse.arrival.receive', { arrivalId: sooner, basedOn: 2, quantity: 2 })).toEqual({ open: 0, onHand: 6 });
    expect(await office.call('warehouse.arrival.cancel', { arrivalId: later, basedOn: 20, reason: '厂家缺货' })).toEqual({ cancelled: 20 });
    expect(await stockRow(model)).toMatchObject({ onHand: 6, available: 6, comingBack: 0, incoming: [] });
    expect(await account(productId)).toMatchObject({ posted: 6, pendingIn: 0, pendingOut: 0 });
    expect((await guide.call('catalog.product.list', { search: model })).rows).toMatchObject([{ selling: { available: 6, restockOn: null } }]);
    expect(await storedDocument(devcloud, 'stock_arrivals', sooner)).toMatchObject({ state: 'received', received: 6 });
    expect(await storedDocument(devcloud, 'stock_arrivals', later)).toMatchObject({ state: 'cancelled', cancelled: 20 });
  });

  it('may come on another day, and stands in the order of days', async () => {
    const { productId } = await newModel(devcloud);
    const [first, second] = [await announce(productId, 1, addDays(today, 1)), await announce(productId, 1, addDays(today, 2))];
    await office.call('warehouse.arrival.postpone', { arrivalId: first, expectedOn: addDays(today, 30) });
    const { rows } = await office.call('warehouse.arrival.list', { state: 'open' });
    const mine = rows.filter((row) => row.productId === productId).map(({ id }) => id);
    expect(mine).toEqual([second, first]);
    expect(await storedDocument(devcloud, 'products', productId)).toMatchObject({ restockOn: addDays(today, 2) });
  });

  it('is refused when it was to come yesterday, and when others changed it meanwhile', async () => {
    const { productId } = await newModel(devcloud);
    const input = { productId, quantity: 1, expectedOn: addDays(today, -1), supplier: '', reference: '' };
    expect((await office.refusal('warehouse.arrival.announce', input)).code).toBe('warehouse.arrival.day_past');
    const arrivalId = await announce(productId, 5, today);
    const wrong = await office.refusal('warehouse.arrival.receive', { arrivalId, basedOn: 4, quantity: 1 }, { contended: true });
    expect(wrong).toMatchObject({ code: 'warehouse.arrival.changed', details: { open: 5 } });
    expect((await office.refusal('warehouse.arrival.receive', { arrivalId, basedOn: 5, quantity: 6 }, { contended: true })).code).toBe('warehouse.arrival.changed');
    await office.call('warehouse.arrival.receive', { arrivalId, basedOn: 5, quantity: 5 });
    expect((await office.refusal('warehouse.arrival.cancel', { arrivalId, basedOn: 5, reason: '晚了' }, { contended: true })).code).toBe('warehouse.arrival.closed');
  });
});

describe('the journal of pieces', () => {
  it('tells of one product, and of the whole warehouse page by page, whatever moved and why', async () => {
    const { productId, model } = await newModel(devcloud);
    const arrivalId = await announce(productId, 3, today, 'CG-77');
    await office.call('warehouse.arrival.receive', { arrivalId, basedOn: 3, quantity: 2 });
    await office.call('warehouse.stock.count', { productId, counted: 1, basedOn: 2, reason: '样机损坏' });
    const { rows } = await office.call('warehouse.movement.list', { productId });
    expect(rows.map(({ kind, mode, direction, quantity, reason }) => [kind, mode, direction, quantity, reason])).toEqual([
      ['stock_counted', 'posted', 'out', 1, '样机损坏'],
      ['stock_incoming', 'pending', 'in', 1, ''],
      ['stock_incoming', 'post', 'in', 2, ''],
      ['stock_incoming', 'pending', 'in', 3, ''],
    ]);
    expect(rows[1]).toMatchObject({ model, reference: 'CG-77', by: '赵主管' });

    const seen: string[] = [];
    let after: string | undefined;
    do {
      const page = await office.call('warehouse.movement.list', { after });
      seen.push(...page.rows.map(({ id }) => id));
      after = page.next ?? undefined;
    } while (after !== undefined);
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen).toEqual(expect.arrayContaining(rows.map(({ id }) => id)));
  });
});

describe('what is sold', () => {
  it('is sold once: a hundred who reserve of five pieces at once reserve five', async () => {
    await office.call('warehouse.stock.count', { productId: products.hood._id, counted: 5, basedOn: 0, reason: '期初' });
    const guide = clientOf(devcloud, people.guide.openid);
    const report = aReport({ lines: [lineOf(products.hood)] });
    /** Who is told that many press at once presses again. */
    const press = async (requestId: string): Promise<string> => {
      const answer = await guide.answer('orders.report.create', report, { requestId, contended: true });
      if (answer.ok) return answer.data.orderId;
      return answer.error.code === 'request.busy' ? press(requestId) : answer.error.code;
    };
    const answers: string[] = [];
    const hundred = Array.from({ length: 100 }, (_, position) => `press-${position}-of-hundred`);
    await inLanes(hundred, AT_ONCE, async (requestId) => {
      answers.push(await press(requestId));
    });
    const sold = answers.filter((answer) => answer.startsWith('ord_'));
    expect(new Set(sold).size).toBe(5);
    expect(answers.filter((answer) => !answer.startsWith('ord_'))).toEqual(Array(95).fill('orders.report.not_enough_stock'));
    expect(await account(products.hood._id)).toMatchObject({ posted: 5, pendingOut: 5 });
    expect(await stockRow('CXW')).toMatchObject({ onHand: 5, reserved: 5, available: 0 });
  });
});
