import type { Devcloud } from '../../../devcloud/start-devcloud';
import { customers, foundCompany, idsOf, people } from '../../fixtures/company';
import { startTestDevcloud } from '../../fixtures/devcloud';
import { clientOf, type Client } from '../../fixtures/functions-client';
import { storedDocument, storedDocuments } from '../../fixtures/outbox';
import { claimAs, deliver, insertDocuments, lineOf, products, reportSale, stockShelves, windowAhead } from '../../fixtures/sales';
import { anAsk, askForService, install, openForService, visit } from '../../fixtures/work-orders';

let devcloud: Devcloud;
let zhang: Client;
let office: Client;
const as = (person: { readonly openid: string }): Client => clientOf(devcloud, person.openid);

beforeAll(async () => {
  devcloud = await startTestDevcloud();
  await foundCompany(devcloud);
  await stockShelves(devcloud);
  await openForService(devcloud);
  zhang = as(customers.zhang);
  office = as(people.supervisor);
});

afterAll(() => devcloud.stop());

/** An installed heater in 张晓雯's book. */
async function ownHeater(serialNumber: string): Promise<string> {
  const { orderId } = await reportSale(devcloud, { lines: [lineOf(products.heater)] });
  await claimAs(devcloud, customers.zhang.openid, orderId);
  await install(devcloud, orderId, [serialNumber]);
  return (await office.call('orders.order.get', { orderId })).appliances[0]?.id ?? '';
}

/** All of an order goes back: asked for, looked at and agreed to. */
async function giveBack(orderId: string): Promise<void> {
  const lines = [{ lineId: `${orderId}_1`, quantity: 1 }];
  const { refundId } = await zhang.call('orders.refund.request', { orderId, lines, goodsReturned: true, reason: '不合适' });
  const { preview } = await as(people.finance).call('orders.refund.get', { refundId });
  await as(people.finance).call('orders.refund.approve', { refundId, digest: preview?.digest ?? '' });
  await devcloud.settle();
}

describe('the form', () => {
  it('knows the machines, the one that was asked for first, and where somebody came to the last time', async () => {
    const newcomer = as({ openid: 'customer-new' });
    expect(await newcomer.call('service.request.form', {})).toEqual({ appliances: [], contact: null, place: null });
    // A phone that WeChat vouches for is not asked for again.
    expect((await as(customers.liu).call('service.request.form', {})).contact).toEqual({ name: '刘建华', phone: '13800001002' });
    const first = await ownHeater('FORM-0001');
    const second = await ownHeater('FORM-0002');
    const { appliances, contact, place } = await zhang.call('service.request.form', { applianceId: first });
    expect(appliances.map(({ id }) => id)).toEqual([first, second]);
    expect(appliances[0]).toMatchObject({ title: 'JSQ30 燃气热水器', category: 'gas_water_heater', warrantyEndsOn: expect.stringMatching(/^\d{4}-/) as string });
    // From the order, until there is a work order of his own.
    expect([contact?.name, place?.detail]).toEqual(['张女士', '桥西路18号3栋1202']);
    await askForService(devcloud, { kind: 'maintenance', contact: { name: '张晓雯', phone: '13800001001' } });
    expect((await zhang.call('service.request.form', {})).contact).toEqual({ name: '张晓雯', phone: '13800001001' });
  });
});

describe('a request that comes of a conversation', () => {
  it('has its pictures, and leads back to it whoever may read it', async () => {
    const media = [{ fileId: 'cloud://test/care/red.jpg', kind: 'photo' as const }];
    const { consultationId } = await zhang.call('care.consultation.start', { applianceId: null, text: '滤芯灯红了', media });
    const { workOrderId } = await zhang.call('service.request.create', anAsk({ consultationId, media }));
    for (const reader of [zhang, office]) expect(await reader.call('service.work_order.get', { workOrderId })).toMatchObject({ consultationId, media });
    await visit(devcloud, workOrderId, 'accept');
    expect(await as(people.technician).call('service.work_order.get', { workOrderId })).toMatchObject({ consultationId: null, media });
  });
});

describe('who calls', () => {
  it('is found by his phone, his order’s number and the plate of his machine, by who may know of him', async () => {
    const heater = await ownHeater('CALL-0001');
    const { orderId } = await zhang.call('orders.appliance.get', { applianceId: heater });
    const { card } = await office.call('orders.order.get', { orderId: orderId ?? '' });
    const { orderNo } = card;
    const machine = { id: heater, applianceId: heater, title: 'JSQ30 燃气热水器', serialNumber: 'CALL-0001', contact: { name: '张女士' } };
    for (const search of [orderNo, 'call-0001', heater]) {
      expect((await office.call('service.request.search', { search })).matches).toMatchObject([machine]);
      expect((await as(people.guide).call('service.request.search', { search })).matches).toMatchObject([machine]);
      expect((await as(people.otherGuide).call('service.request.search', { search })).matches).toEqual([]);
    }
    const [found] = (await office.call('service.request.search', { search: orderNo })).matches;
    expect((await office.call('orders.order.list', { search: 'call-0001' })).rows.map(({ id }) => id)).toEqual([orderId]);
    expect((await office.call('service.request.search', { search: found?.contact.phone ?? '' })).matches).toContainEqual(expect.objectContaining({ applianceId: heater }));
  });

  it('is told of nothing that he cancelled', async () => {
    const customer = { name: '孟女士', phone: '13800007700' };
    const { orderId } = await reportSale(devcloud, { lines: [lineOf(products.heater)], customer });
    expect((await office.call('service.request.search', { search: customer.phone })).matches).toHaveLength(1);
    await office.call('orders.order.cancel', { orderId, reason: '改买别的' });
    expect((await office.call('service.request.search', { search: customer.phone })).matches).toEqual([]);
  });

  it('is told of no machine that he gave back or put out of use, by phone, number, plate or id, nor of its order', async () => {
    const customer = { name: '孟女士', phone: '13800007701' };
    const found = async (search: string) => (await office.call('service.request.search', { search })).matches;
    const gone = { replaced: 'GONE-0001', returned: 'GONE-0002' };
    for (const [how, plate] of Object.entries(gone)) {
      const { orderId, orderNo } = await reportSale(devcloud, { lines: [lineOf(products.heater)], customer });
      await claimAs(devcloud, customers.zhang.openid, orderId);
      expect(await found(orderNo)).toMatchObject([{ known: 'order' }]);
      await install(devcloud, orderId, [plate]);
      const [machine] = await found(orderNo);
      expect(machine).toMatchObject({ known: 'machine', serialNumber: plate });
      const applianceId = machine?.id ?? '';
      if (how === 'replaced') await zhang.call('orders.appliance.retire', { applianceId, retired: true });
      else await giveBack(orderId);
      for (const search of [orderNo, plate, customer.phone, applianceId]) expect(await found(search)).toEqual([]);
    }
  });

  it('is known from a visit for a machine that was bought elsewhere, told once', async () => {
    const contact = { name: '何先生', phone: '13800007777' };
    for (const description of ['不制冷', '还是不制冷']) await askForService(devcloud, { contact, category: 'refrigerator', productTitle: '双门冰箱', description });
    const { matches } = await office.call('service.request.search', { search: contact.phone });
    expect(matches).toMatchObject([{ applianceId: null, title: '双门冰箱', category: 'refrigerator', contact, place: { district: '桥西区' } }]);
  });

  it('has his request recorded by a guide, who sees in his list what comes of it', async () => {
    const guide = as(people.guide);
    const { workOrderId } = await guide.call('service.request.record', anAsk({ contact: { name: '何先生', phone: '13800007778' } }));
    expect((await guide.call('service.work_order.list', {})).rows.map(({ id }) => id)).toContain(workOrderId);
    expect((await as(people.otherGuide).call('service.work_order.list', {})).rows.map(({ id }) => id)).not.toContain(workOrderId);
  });
});

describe('a request', () => {
  it('becomes a work order that waits, with the rules of now, for the household and the office', async () => {
    const wishes = [windowAhead(devcloud, 2), windowAhead(devcloud, 3)];
    const { workOrderId, workOrderNo } = await askForService(devcloud, { wishes });
    expect(workOrderNo).toMatch(/^W\d{14}$/);
    const view = await zhang.call('service.work_order.get', { workOrderId });
    expect(view).toMatchObject({
      card: { workOrderNo, kind: 'repair', state: 'requested', window: null, technician: null, wishes, orderId: null, delivered: true, agreedFen: 0, priority: false },
      relation: 'customer',
      contact: 'shown',
      description: '打不着火',
      coverage: { covered: false, reason: 'no_card' },
      commands: ['reschedule', 'cancel'],
      charges: [],
      dueFen: 0,
    });
    expect(view.card.track.map(({ state }) => state)).toEqual(['done', 'current', 'ahead', 'ahead', 'ahead']);
    expect(view.steps.length).toBeGreaterThan(0);
    expect((await office.call('service.work_order.list', { filter: 'waiting', search: workOrderNo })).rows.map(({ id }) => id)).toEqual([workOrderId]);
    expect((await as(customers.liu).call('service.work_order.mine', {})).rows).toEqual([]);
    expect((await zhang.call('service.work_order.mine', { open: true })).rows.map(({ id }) => id)).toContain(workOrderId);
  });

  it('for a machine of the book takes its warranty and its shop along, and is asked for once', async () => {
    const applianceId = await ownHeater('BOOK-0001');
    const { workOrderId, workOrderNo } = await askForService(devcloud, { applianceId, productTitle: '' });
    expect(await zhang.call('service.work_order.get', { workOrderId })).toMatchObject({
      card: { applianceId, product: { title: 'JSQ30 燃气热水器', category: 'gas_water_heater' }, organisationName: '桥西店' },
      serialNumber: 'BOOK-0001',
      coverage: { covered: true, reason: 'in_warranty' },
      product: { productId: products.heater._id },
    });
    const again = await zhang.refusal('service.request.create', anAsk({ applianceId }));
    expect(again).toMatchObject({ code: 'service.request.open_already', details: { workOrderNo } });
    // Another kind of service is another request; and so is the next repair, once this one is over.
    await askForService(devcloud, { applianceId, kind: 'maintenance' });
    await zhang.call('service.work_order.cancel', { workOrderId, reason: '自己修好了' });
    await askForService(devcloud, { applianceId });
  });

  it('is refused for somebody else’s machine', async () => {
    const applianceId = await ownHeater('OTHER-0001');
    expect((await as(customers.liu).refusal('service.request.create', anAsk({ applianceId }))).code).toBe('orders.appliance.missing');
    // A guide sees the machines that he sold, and writes requests for them down; he has none of them at home.
    expect((await as(people.guide).refusal('service.request.create', anAsk({ applianceId }))).code).toBe('orders.appliance.missing');
    expect((await as(people.otherGuide).refusal('service.request.record', anAsk({ applianceId }))).code).toBe('orders.appliance.missing');
    await as(people.guide).call('service.request.record', anAsk({ applianceId }));
  });

  it('by the code on the machine is for whoever stands before it', async () => {
    const applianceId = await ownHeater('BODY-0001');
    const { scene } = await office.call('attribution.code.issue', { kind: 'product', subjectId: applianceId });
    const { workOrderId } = await askForService(devcloud, { scene }, customers.liu);
    expect(await as(customers.liu).call('service.work_order.get', { workOrderId })).toMatchObject({ card: { organisationName: '桥西店' }, coverage: { covered: true } });
    expect((await as(customers.liu).refusal('orders.appliance.get', { applianceId })).code).toBe('orders.appliance.missing');
  });

  it('by a code is answered by the shop whose code it is, and by no code that does not work', async () => {
    const own = await as(people.guide).call('attribution.code.issue', { kind: 'personal' });
    const { workOrderId } = await askForService(devcloud, { scene: own.scene }, { openid: 'customer-with-a-code' });
    expect((await storedDocument(devcloud, 'work_orders', workOrderId))?.['organisationPath']).toEqual(['org_headquarters', 'org_storeqiaoxi']);
    const refusal = await zhang.refusal('service.request.create', anAsk({ scene: `${own.scene.slice(0, -1)}_` }));
    expect(refusal.code).toBe('attribution.code.not_recognised');
  });

  it('is refused with words that nobody may read, and with a wish that is over', async () => {
    devcloud.wechat.contentSecurity.setRules({ refusedWords: ['坏词'] });
    expect((await zhang.refusal('service.request.create', anAsk({ description: '这是坏词' }))).code).toBe('identity.text.rejected');
    expect((await zhang.refusal('service.request.create', anAsk({ wishes: [windowAhead(devcloud, -1)] }))).code).toBe('orders.window.in_the_past');
    expect((await zhang.refusal('service.request.create', anAsk({ wishes: [{ ...windowAhead(devcloud), from: '12:00' }] }))).code).toBe('orders.window.not_valid');
  });

  it('of a member with priority says so', async () => {
    await insertDocuments(devcloud, 'ledger_accounts', [{ _id: `customer/${idsOf(customers.liu).personId}/growth`, posted: 12_000, pendingOut: 0, pendingIn: 0, lots: [], nextExpiryAt: null, updatedAt: 0 }]);
    const { workOrderId } = await askForService(devcloud, {}, customers.liu);
    expect((await as(customers.liu).call('service.work_order.get', { workOrderId })).card.priority).toBe(true);
  });
});

describe('what was asked for by phone', () => {
  it('is the customer’s whose verified phone it is', async () => {
    const ask = anAsk({ contact: { name: '刘建华', phone: customers.liu.phone } });
    const { workOrderId } = await as(people.guide).call('service.request.record', ask);
    const liu = as(customers.liu);
    expect(await liu.call('service.work_order.get', { workOrderId })).toMatchObject({ relation: 'customer', contact: 'shown', commands: ['reschedule', 'cancel'] });
    expect((await liu.call('service.work_order.mine', {})).rows.map(({ id }) => id)).toContain(workOrderId);
    expect((await zhang.refusal('service.work_order.get', { workOrderId })).code).toBe('service.work_order.missing');
  });

  it('is seen by who wrote it down and by his organisation’s office, and moved by the office alone', async () => {
    const { workOrderId } = await as(people.guide).call('service.request.record', anAsk({ contact: { name: '王先生', phone: '13800009999' } }));
    expect(await as(people.guide).call('service.work_order.get', { workOrderId })).toMatchObject({ relation: 'office', contact: 'shown', commands: [] });
    expect(await office.call('service.work_order.get', { workOrderId })).toMatchObject({ relation: 'office', commands: ['dispatch', 'reschedule', 'cancel'] });
    expect(await as(people.finance).call('service.work_order.get', { workOrderId })).toMatchObject({ relation: 'office', commands: [] });
    for (const other of [people.otherGuide, people.dealer, people.technician, customers.zhang]) {
      expect((await as(other).refusal('service.work_order.get', { workOrderId })).code).toBe('service.work_order.missing');
    }
    expect((await as(people.finance).refusal('service.work_order.cancel', { workOrderId, reason: '算了' })).code).toBe('auth.forbidden');
    expect(await office.call('service.work_order.cancel', { workOrderId, reason: '算了' })).toEqual({ state: 'cancelled', commands: [] });
  });
});

describe('moving it', () => {
  it('without phoning changes what is wished for, until somebody is appointed', async () => {
    const { workOrderId } = await askForService(devcloud, { wishes: [windowAhead(devcloud, 2)] });
    const window = windowAhead(devcloud, 6);
    expect(await zhang.call('service.work_order.reschedule', { workOrderId, window })).toEqual({ state: 'requested', commands: ['reschedule', 'cancel'] });
    expect((await zhang.call('service.work_order.get', { workOrderId })).card).toMatchObject({ wishes: [window], window: null });
  });

  it('with somebody appointed moves him in his calendar; he is told and says yes once more', async () => {
    const { workOrderId } = await askForService(devcloud);
    await visit(devcloud, workOrderId, 'accept');
    const window = windowAhead(devcloud, 6);
    expect(await zhang.call('service.work_order.reschedule', { workOrderId, window })).toMatchObject({ state: 'scheduled' });
    const { card, timeline } = await zhang.call('service.work_order.get', { workOrderId });
    expect(card).toMatchObject({ window, technician: { name: '王师傅' } });
    expect(timeline.at(-1)).toMatchObject({ command: 'reschedule', byName: '张晓雯', note: `${window.on} 09:00–11:00 王师傅` });
    const { personId, membershipId } = idsOf(people.technician);
    const booked = (await storedDocument(devcloud, 'technicians', membershipId))?.['bookings'];
    expect(booked).toContainEqual(expect.objectContaining({ workOrderId, on: window.on, startsAt: 540 }));
    await devcloud.settle();
    const told = await storedDocuments(devcloud, 'inbox_entries', { personId, subjectId: workOrderId });
    expect(told.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['job_given', 'job_moved']));
  });

  it('is refused where he is not free, and everything stays as it was', async () => {
    const { workOrderId } = await askForService(devcloud);
    await visit(devcloud, workOrderId, 'accept');
    const before = await storedDocument(devcloud, 'work_orders', workOrderId);
    const window = windowAhead(devcloud, 9);
    const daysOff = (days: readonly string[]) =>
      devcloud.store.update('technicians', { query: { _id: idsOf(people.technician).membershipId }, data: { $set: { daysOff: [...days] } }, merge: true, multi: false, upsert: false });
    await daysOff([window.on]);
    const refusal = await zhang.refusal('service.work_order.reschedule', { workOrderId, window });
    expect(refusal.code).toBe('service.window.taken');
    await daysOff([]);
    expect(await storedDocument(devcloud, 'work_orders', workOrderId)).toEqual(before);
  });
});

describe('an order that is delivered', () => {
  it('changes nothing for a work order that is not about it', async () => {
    const { workOrderId } = await askForService(devcloud);
    const { orderId } = await reportSale(devcloud, { lines: [lineOf(products.fridge)] });
    await deliver(devcloud, orderId);
    await devcloud.settle();
    expect((await zhang.call('service.work_order.get', { workOrderId })).timeline).toEqual([]);
  });
});
