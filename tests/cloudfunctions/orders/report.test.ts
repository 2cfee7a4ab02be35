import type { Devcloud } from '../../../devcloud/start-devcloud';
import { foundCompany, idsOf, people } from '../../fixtures/company';
import { startTestDevcloud } from '../../fixtures/devcloud';
import { clientOf, type Client } from '../../fixtures/functions-client';
import { storedDocument, storedDocuments } from '../../fixtures/outbox';
import { aReport, lineOf, products, reportSale, stockShelves, windowAhead } from '../../fixtures/sales';

let devcloud: Devcloud;
let guide: Client;

beforeAll(async () => {
  devcloud = await startTestDevcloud();
  await foundCompany(devcloud);
  await stockShelves(devcloud);
  guide = clientOf(devcloud, people.guide.openid);
});

afterAll(() => devcloud.stop());

const { heater, purifier, fridge, hood } = products;

describe('a report', () => {
  it('becomes a placed order with frozen lines, a number to say on the phone, and the total', async () => {
    const placed = await guide.call(
      'orders.report.create',
      aReport({ lines: [{ ...lineOf(heater, 2), unitPriceFen: 300_000 }, lineOf(fridge)], wishedWindow: windowAhead(devcloud), remark: ' 五楼无电梯 ' }),
    );
    expect(placed).toEqual({ orderId: expect.stringMatching(/^ord_[0-9a-z]{19}$/) as string, orderNo: expect.stringMatching(/^\d{14}$/) as string, totalFen: 1_056_700 });
    const view = await guide.call('orders.order.get', { orderId: placed.orderId });
    expect(view).toMatchObject({
      card: { stage: 'placed', cancelled: false, title: 'JSQ30 燃气热水器', pieces: 3, organisationName: '桥西店', customerName: '张女士', addressLine: '河北省石家庄市桥西区桥西路18号3栋1202', wishedWindow: windowAhead(devcloud) },
      lines: [
        { productId: heater._id, quantity: 2, unitPriceFen: 300_000, amountFen: 600_000 },
        { productId: fridge._id, quantity: 1, amountFen: 456_700 },
      ],
      guideName: '李敏',
      relation: 'staff',
      remark: '五楼无电梯',
      timeline: [{ command: 'place', byName: '李敏', note: null }],
      commands: ['cancel'],
    });
    expect(view.card.track.map(({ state }) => state)).toEqual(['done', 'current', 'ahead', 'ahead']);
  });

  it('belongs to the reporter, his organisation and all above it', async () => {
    const { orderId } = await reportSale(devcloud);
    expect(await storedDocument(devcloud, 'orders', orderId)).toMatchObject({
      reporterId: idsOf(people.guide).personId,
      organisationPath: ['org_headquarters', 'org_storeqiaoxi'],
      participants: [],
    });
  });

  it('sends no message, because nobody has taken the order yet', async () => {
    const { orderId } = await reportSale(devcloud);
    const commands = await storedDocuments(devcloud, 'commands', { 'result.orderId': orderId });
    expect(commands).toMatchObject([{ events: [{ type: 'order.placed', orderId }] }]);
  });

  it.each([
    ['more than ten per cent below list by a guide', { ...lineOf(heater), unitPriceFen: 295_199 }, 'orders.report.discount_too_large', { productId: heater._id, lowestUnitPriceFen: 295_200 }],
    ['above list', { ...lineOf(heater), unitPriceFen: 328_001 }, 'orders.report.price_above_list', { productId: heater._id, listPriceFen: 328_000 }],
    ['more than there is', lineOf(purifier, 4), 'orders.report.not_enough_stock', { productId: purifier._id, available: 3 }],
    ['what is sold out', lineOf(hood), 'orders.report.not_enough_stock', { productId: hood._id, available: 0 }],
    ['an unknown product', { productId: 'prd_nowhere001', quantity: 1, unitPriceFen: 100 }, 'catalog.product.missing', { productId: 'prd_nowhere001' }],
  ])('is refused with %s', async (_what, line, code, details) => {
    expect(await guide.refusal('orders.report.create', aReport({ lines: [line] }))).toMatchObject({ code, details });
  });

  it('may go to the lowest price and take the last piece', async () => {
    const placed = await guide.call('orders.report.create', aReport({ lines: [{ ...lineOf(heater), unitPriceFen: 295_200 }, lineOf(purifier, 3)] }));
    expect(placed.totalFen).toBe(295_200 + 3 * 199_900);
  });

  it('lets the owner go lower than a guide', async () => {
    const owner = clientOf(devcloud, people.owner.openid);
    const line = { ...lineOf(heater), unitPriceFen: 229_600 };
    expect((await owner.call('orders.report.create', aReport({ lines: [line] }))).totalFen).toBe(229_600);
  });

  it('names each product once', async () => {
    const refusal = await guide.refusal('orders.report.create', aReport({ lines: [lineOf(heater), lineOf(heater, 2)] }));
    expect(refusal).toMatchObject({ code: 'orders.report.product_repeated', details: { productId: heater._id } });
  });

  it.each([
    ['ends before it begins', 2, { from: '11:00', to: '09:00' }, 'orders.window.not_valid'],
    ['was yesterday', -1, {}, 'orders.window.in_the_past'],
    ['is more than thirty days ahead', 31, {}, 'orders.window.not_valid'],
  ])('is refused when the wished window %s', async (_what, days, times, code) => {
    const wishedWindow = { ...windowAhead(devcloud, days), ...times };
    expect((await guide.refusal('orders.report.create', aReport({ wishedWindow }))).code).toBe(code);
  });

  it('takes twenty lines within its budget', async () => {
    const unknown = Array.from({ length: 20 }, (_, position) => ({ productId: `prd_unknown${position}000`, quantity: 1, unitPriceFen: 1 }));
    expect((await guide.refusal('orders.report.create', aReport({ lines: unknown }))).code).toBe('catalog.product.missing');
  });
});

describe('a pasted address', () => {
  it('is taken apart for everybody who types one', async () => {
    const parsed = await guide.call('orders.address.parse', { text: '张女士 138 0013 8000\n石家庄市桥西区桥西路18号3栋1202' });
    expect(parsed).toEqual({ name: '张女士', phone: '13800138000', province: '河北省', city: '石家庄市', district: '桥西区', detail: '桥西路18号3栋1202' });
  });

  it('leaves empty what it does not say', async () => {
    const parsed = await guide.call('orders.address.parse', { text: '晚点再说' });
    expect(parsed).toMatchObject({ phone: '', province: '', city: '', district: '' });
  });
});
