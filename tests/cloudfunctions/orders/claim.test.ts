import { personDocument } from '../../../devcloud/people/company-documents';
import type { Devcloud } from '../../../devcloud/start-devcloud';
import { customers, foundCompany, idsOf, people } from '../../fixtures/company';
import { startTestDevcloud } from '../../fixtures/devcloud';
import { clientOf, type Client } from '../../fixtures/functions-client';
import { storedDocument, storedDocuments } from '../../fixtures/outbox';
import { aReport, claimAs, deliver, insertDocuments, lineOf, products, reportSale, sceneOf, stockShelves } from '../../fixtures/sales';
import { install, openForService } from '../../fixtures/work-orders';

let devcloud: Devcloud;
let zhang: Client;
let liu: Client;

beforeAll(async () => {
  devcloud = await startTestDevcloud();
  await foundCompany(devcloud);
  await stockShelves(devcloud);
  await openForService(devcloud);
  zhang = clientOf(devcloud, customers.zhang.openid);
  liu = clientOf(devcloud, customers.liu.openid);
});

afterAll(() => devcloud.stop());

const scan = (client: Client, scene: string) => client.call('attribution.scan.record', { scene, entry: 1047 });

describe('a scanned order code', () => {
  it('shows a stranger enough to know his own order, and no more', async () => {
    const { orderId, orderNo } = await reportSale(devcloud);
    const landing = await scan(clientOf(devcloud, 'passer-by'), await sceneOf(devcloud, orderId));
    expect(landing).toMatchObject({
      kind: 'order',
      printed: false,
      relation: 'none',
      claimable: ['buyer', 'user'],
      host: { name: '李敏', organisationName: '桥西店' },
      order: { id: orderId, orderNo, customerName: '张**', addressLine: '石家庄市桥西区**', delivery: null, installation: null, wishedWindow: null },
    });
    expect(JSON.stringify(landing)).not.toMatch(/张女士|1202|13800138000/);
  });

  it('makes the buyer with one tap, who then sees everything', async () => {
    const { orderId } = await reportSale(devcloud);
    const scene = await sceneOf(devcloud, orderId);
    expect(await zhang.call('orders.order.claim', { scene, relation: 'buyer' })).toEqual({ orderId });
    expect(await scan(zhang, scene)).toMatchObject({ relation: 'buyer', claimable: ['user'], order: { addressLine: '河北省石家庄市桥西区桥西路18号3栋1202' } });
    const view = await zhang.call('orders.order.get', { orderId });
    expect(view).toMatchObject({ relation: 'buyer', customerPhone: '13800138000', commands: [], timeline: [{ command: 'place' }, { command: 'claim', byName: '张晓雯' }] });
  });

  it('may be followed by a user who is not the buyer, from the printed receipt', async () => {
    const { orderId } = await reportSale(devcloud);
    await claimAs(devcloud, customers.zhang.openid, orderId);
    const scene = await sceneOf(devcloud, orderId, 'receipt');
    expect(await scan(liu, scene)).toMatchObject({ printed: true, relation: 'none', claimable: ['user'] });
    expect((await liu.refusal('orders.order.claim', { scene, relation: 'buyer' })).code).toBe('orders.order.already_claimed');
    await liu.call('orders.order.claim', { scene, relation: 'user' });
    expect(await liu.call('orders.order.get', { orderId })).toMatchObject({ relation: 'user' });
  });

  it('changes nothing when the same person claims again', async () => {
    const { orderId } = await reportSale(devcloud);
    await claimAs(devcloud, customers.zhang.openid, orderId);
    const before = await storedDocument(devcloud, 'orders', orderId);
    await claimAs(devcloud, customers.zhang.openid, orderId);
    expect(await storedDocument(devcloud, 'orders', orderId)).toEqual(before);
  });

  it('lets the buyer be the user too, and stays one person', async () => {
    const { orderId } = await reportSale(devcloud);
    await claimAs(devcloud, customers.zhang.openid, orderId, 'buyer');
    await claimAs(devcloud, customers.zhang.openid, orderId, 'user');
    const { personId } = idsOf(customers.zhang);
    expect(await storedDocument(devcloud, 'orders', orderId)).toMatchObject({ participantIds: [personId], participants: [{ personId, relations: ['buyer', 'user'] }] });
  });

  it('lets exactly one of twenty people who tap at once be the buyer', async () => {
    const { orderId } = await reportSale(devcloud);
    const scene = await sceneOf(devcloud, orderId);
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, position) =>
        clientOf(devcloud, `crowd-${position}`).answer('orders.order.claim', { scene, relation: 'buyer' }, { contended: true }),
      ),
    );
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    const codes = answers.flatMap((answer) => (answer.ok ? [] : [answer.error.code]));
    expect(new Set(codes)).toEqual(new Set(['orders.order.already_claimed']));
  });

  it('takes a sixth user no more', async () => {
    const { orderId } = await reportSale(devcloud);
    const scene = await sceneOf(devcloud, orderId);
    for (let position = 0; position < 5; position += 1) {
      await clientOf(devcloud, `family-${position}`).call('orders.order.claim', { scene, relation: 'user' });
    }
    const refusal = await clientOf(devcloud, 'family-5').refusal('orders.order.claim', { scene, relation: 'user' });
    expect(refusal).toMatchObject({ code: 'orders.order.too_many_participants', details: { limit: 5 } });
  });

  it('tells the guide who took the order, and binds the customer to him', async () => {
    const { orderId, orderNo } = await reportSale(devcloud);
    await claimAs(devcloud, 'new-customer', orderId);
    await devcloud.settle();
    const told = await storedDocuments(devcloud, 'inbox_entries', { personId: idsOf(people.guide).personId, orderId });
    expect(told).toMatchObject([{ kind: 'order_claimed', facts: { orderNo, product: 'JSQ30 燃气热水器', personName: '', relation: 'buyer' } }]);
    const { person } = await clientOf(devcloud, 'new-customer').call('identity.session.get', {});
    expect(await storedDocument(devcloud, 'bindings', person.id)).toMatchObject({ hostPersonId: idsOf(people.guide).personId });
  });

  it('is logged under the name of who took it: never under the recipient’s, unless his phone is the recipient’s', async () => {
    const recipient = { openid: 'nameless-recipient', name: null, phone: aReport().customer.phone };
    await insertDocuments(devcloud, 'persons', [personDocument({ ...recipient, roles: [] }, [], 0)]);
    for (const [openid, byName] of [
      ['nameless-stranger', ''],
      [recipient.openid, '张女士'],
      [customers.liu.openid, '刘建华'],
    ] as const) {
      const { orderId } = await reportSale(devcloud);
      await claimAs(devcloud, openid, orderId);
      const { timeline } = await clientOf(devcloud, people.owner.openid).call('orders.order.get', { orderId });
      expect(timeline.map((entry) => [entry.command, entry.byName])).toEqual([
        ['place', '李敏'],
        ['claim', byName],
      ]);
    }
  });

  it('leads nowhere once the order is cancelled', async () => {
    const { orderId } = await reportSale(devcloud);
    const scene = await sceneOf(devcloud, orderId);
    await clientOf(devcloud, people.guide.openid).call('orders.order.cancel', { orderId, reason: '报错了' });
    expect(await scan(zhang, scene)).toMatchObject({ order: { cancelled: true }, claimable: [] });
    expect((await zhang.refusal('orders.order.claim', { scene, relation: 'buyer' })).code).toBe('attribution.code.expired');
  });

  it('is refused when it is forged, or no code of an order', async () => {
    const { scene } = await clientOf(devcloud, people.guide.openid).call('attribution.code.issue', { kind: 'personal' });
    for (const other of [scene, 'o1AAAAAAAAAAAAAAAA.BBBBBBBBBB', 'nonsense']) {
      expect((await zhang.refusal('orders.order.claim', { scene: other, relation: 'buyer' })).code).toBe('attribution.code.not_recognised');
    }
  });
});

describe('the appliance book', () => {
  it('has a machine as soon as it is installed, for everybody who took the order before or takes it later', async () => {
    const sale = aReport({ lines: [lineOf(products.heater, 3)] });
    const { orderId } = await clientOf(devcloud, people.guide.openid).call('orders.report.create', sale);
    await claimAs(devcloud, 'book-buyer', orderId);
    await install(devcloud, orderId, ['BOOK-0001', 'BOOK-0002', 'BOOK-0003']);
    await claimAs(devcloud, 'book-user', orderId, 'user');
    for (const openid of ['book-buyer', 'book-user']) {
      const reader = clientOf(devcloud, openid);
      const { current, appliances } = await reader.call('orders.home.get', {});
      expect(current).toEqual([]);
      expect(appliances).toHaveLength(3);
      expect(await reader.call('orders.appliance.get', { applianceId: appliances[0]?.id ?? '' })).toMatchObject({ serialNumber: 'BOOK-0003', orderId });
    }
  });

  it('opens from the code on the machine, for its household alone', async () => {
    const { orderId } = await reportSale(devcloud);
    await claimAs(devcloud, customers.zhang.openid, orderId);
    await install(devcloud, orderId, ['BODY-0001']);
    const owner = clientOf(devcloud, people.owner.openid);
    const { appliances } = await owner.call('orders.order.get', { orderId });
    const applianceId = appliances[0]?.id ?? '';
    const { scene } = await owner.call('attribution.code.issue', { kind: 'product', subjectId: applianceId });
    expect(await scan(zhang, scene)).toMatchObject({ kind: 'appliance', applianceId, product: { model: 'JSQ30' } });
    expect(await scan(liu, scene)).toMatchObject({ kind: 'appliance', applianceId: null });
    expect((await liu.refusal('orders.appliance.get', { applianceId })).code).toBe('orders.appliance.missing');
  });

  it('counts the warranty down as time passes', async () => {
    const { orderId } = await reportSale(devcloud, { lines: [lineOf(products.fridge)] });
    await claimAs(devcloud, 'patient', orderId);
    await deliver(devcloud, orderId);
    const reader = clientOf(devcloud, 'patient');
    const { appliances } = await reader.call('orders.home.get', {});
    expect(appliances).toMatchObject([{ warranty: { state: 'active' } }]);
    devcloud.clock.moveTo(new Date(devcloud.clock.now().getTime() + 705 * 86_400_000));
    expect((await reader.call('orders.home.get', {})).appliances).toMatchObject([{ warranty: { state: 'expiring' } }]);
    devcloud.clock.moveTo(new Date(devcloud.clock.now().getTime() + 31 * 86_400_000));
    expect((await reader.call('orders.home.get', {})).appliances).toMatchObject([{ warranty: { state: 'expired', daysLeft: 0 } }]);
  });
});
