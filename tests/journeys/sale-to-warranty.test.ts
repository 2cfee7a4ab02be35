import type { Output } from '../../src/shared/contract/registry';
import { windowStartsAt } from '../../src/shared/domain/orders/appointment-window';
import { addMonths } from '../../src/shared/kernel/time';
import { idsOf, people } from '../fixtures/company';
import { lineOf, products, windowAhead } from '../fixtures/sales';
import { openForService, windowNow } from '../fixtures/work-orders';
import { readPicture } from './outside/code-picture';
import { everythingKept, messagesTo } from './outside/dev-interface';
import { expectNoTrace, inboxKinds, openCompany, type LocalCompany } from './outside/local-company';
import type { Person } from './outside/person';

/**
 * One sale from the report to the warranty card, told in order by the people who live it. Each case stands on the ones
 * before it, as each day of a sale does.
 */
jest.setTimeout(180_000);

let company: LocalCompany;
let guide: Person;
let office: Person;
let buyer: Person;
let family: Person;
let stranger: Person;
let secondBuyer: Person;
let technician: Person;

const PASTED = '张晓雯，13800138000，河北省石家庄市桥西区桥西路18号3栋1202';
const SECRETS = ['晓雯', '13800138000', '18号', '3栋', '1202', '陈立', '13700137000'];

let orderId = '';
let orderNo = '';
let orderScene = '';
let receiptScene = '';
let workOrderId = '';

const now = () => company.devcloud.clock.now().getTime();

function installationIn({ workOrderId: id }: Output<'orders.order.get'>): { readonly workOrderId: string } {
  if (id === null) throw new Error('the heater has to be installed');
  return { workOrderId: id };
}

beforeAll(async () => {
  company = await openCompany();
  await openForService(company.devcloud);
  ({ guide, supervisor: office, technician } = company.staff);
  buyer = company.person('buyer-in-the-shop');
  family = company.person('family-at-home');
  stranger = company.person('passer-by');
  secondBuyer = company.person('second-buyer');
});

afterAll(() => company.close());

describe('in the shop', () => {
  it('the guide finds the models with her lowest price and the stock', async () => {
    const { rows } = await guide.does('catalog.product.list', { search: '热水器' });
    expect(rows).toMatchObject([{ id: products.heater._id, listPriceFen: 328_000, selling: { lowestPriceFen: 295_200, available: 500 } }]);
    const seenByCustomer = await buyer.does('catalog.product.list', { search: '热水器' });
    expect(seenByCustomer.rows).toMatchObject([{ id: products.heater._id, selling: null }]);
  });

  it('she pastes the address that the customer sent her, and reports the sale', async () => {
    const { name, phone, ...address } = await guide.does('orders.address.parse', { text: PASTED });
    expect({ name, phone, address }).toEqual({
      name: '张晓雯',
      phone: '13800138000',
      address: { province: '河北省', city: '石家庄市', district: '桥西区', detail: '桥西路18号3栋1202' },
    });
    const placed = await guide.does('orders.report.create', {
      lines: [{ ...lineOf(products.heater), unitPriceFen: 300_000 }, lineOf(products.fridge)],
      customer: { name, phone },
      address,
      wishedWindow: windowAhead(company.devcloud, 3),
      remark: '五楼无电梯',
    });
    expect(placed.totalFen).toBe(756_700);
    ({ orderId, orderNo } = placed);
    expect((await guide.does('orders.order.list', {})).rows.map(({ id }) => id)).toEqual([orderId]);
  });

  it('the code on her screen and the one on the receipt are pictures that open the landing page with their scene', async () => {
    for (const kind of ['order', 'receipt'] as const) {
      const { codeId, scene } = await guide.does('attribution.code.issue', { kind, subjectId: orderId });
      expect(scene).toHaveLength(29);
      const { url } = await guide.does('attribution.code.image', { codeId });
      const opened = new URL((await readPicture(url)) ?? '');
      expect([opened.pathname, opened.searchParams.get('scene')]).toEqual(['/pages/scan/index', scene]);
      if (kind === 'order') orderScene = scene;
      else receiptScene = scene;
    }
    expect(orderScene).not.toBe(receiptScene);
  });
});

describe('scanning', () => {
  it('a stranger sees enough to know his own order and nothing to find somebody else by', async () => {
    const link = `${company.devcloud.url}/pages/scan/index?scene=${encodeURIComponent(orderScene)}`;
    const landing = await stranger.does('attribution.scan.record', { link, entry: 1011 });
    expect(landing).toMatchObject({
      kind: 'order',
      printed: false,
      relation: 'none',
      claimable: ['buyer', 'user'],
      order: { customerName: '张**', addressLine: '石家庄市桥西区**', delivery: null, installation: null, wishedWindow: null },
      host: { name: '李敏', role: 'guide', organisationName: '桥西店' },
    });
    expectNoTrace(landing, SECRETS);
    expectNoTrace(await stranger.isRefused('orders.order.get', { orderId }), SECRETS);
    expect(await stranger.does('orders.home.get', {})).toEqual({ current: [], appliances: [] });
  });

  it('the buyer takes the order; the guide sees that it was scanned and hears who took it', async () => {
    const landing = await buyer.does('attribution.scan.record', { scene: orderScene, entry: 1047 });
    expectNoTrace(landing, SECRETS);
    expect(await buyer.does('orders.order.claim', { scene: orderScene, relation: 'buyer' })).toEqual({ orderId });
    await company.settle();
    const view = await buyer.does('orders.order.get', { orderId });
    expect(view).toMatchObject({ relation: 'buyer', customerPhone: '13800138000', guideName: '李敏', commands: [] });
    expect(view.card.addressLine).toBe('河北省石家庄市桥西区桥西路18号3栋1202');
    expect(await inboxKinds(buyer)).toEqual(['order_placed']);
    expect(await inboxKinds(guide)).toEqual(['order_claimed']);
    const { codeId } = await guide.does('attribution.code.issue', { kind: 'order', subjectId: orderId });
    expect(await guide.does('attribution.code.scans', { codeId })).toMatchObject({ scans: 2 });
  });

  it('a second buyer comes too late and learns nothing', async () => {
    const landing = await secondBuyer.does('attribution.scan.record', { scene: orderScene, entry: 1047 });
    expect(landing).toMatchObject({ relation: 'none', claimable: ['user'] });
    const refusal = await secondBuyer.isRefused('orders.order.claim', { scene: orderScene, relation: 'buyer' });
    expect(refusal.code).toBe('orders.order.already_claimed');
    expectNoTrace(refusal, SECRETS);
    expect(await secondBuyer.isRefused('orders.order.get', { orderId })).toMatchObject({ code: 'orders.order.missing' });
  });

  it('the family member scans the receipt at home and joins as the one who uses the machine', async () => {
    const landing = await family.does('attribution.scan.record', { scene: receiptScene, entry: 1048 });
    expect(landing).toMatchObject({ kind: 'order', printed: true, relation: 'none', claimable: ['user'] });
    await family.does('orders.order.claim', { scene: receiptScene, relation: 'user' });
    await company.settle();
    const view = await family.does('orders.order.get', { orderId });
    expect(view).toMatchObject({ relation: 'user', contact: 'hidden' });
    const joined = await family.does('attribution.scan.record', { scene: receiptScene, entry: 1048 });
    expect(joined).toMatchObject({ relation: 'user', claimable: [] });
    for (const seen of [view, joined]) expectNoTrace(seen, SECRETS);
    expect(await inboxKinds(family)).toEqual(['order_placed']);
    expect(await inboxKinds(buyer)).toEqual(['order_placed', 'join_requested']);
    expect(await inboxKinds(guide)).toEqual(['order_claimed', 'order_claimed']);
  });

  it('the buyer finds on the order who asks, lets the family member in, and from then on both see the same', async () => {
    const { people } = await buyer.does('orders.order.get', { orderId });
    expect(people).toMatchObject([{ sharing: 'asked' }]);
    await buyer.does('orders.sharing.decide', { orderId, personId: people?.[0]?.personId ?? '', granted: true });
    await company.settle();
    const { card } = await family.does('orders.order.get', { orderId });
    expect(card.addressLine).toBe('河北省石家庄市桥西区桥西路18号3栋1202');
    expect(await inboxKinds(family)).toEqual(['order_placed', 'join_granted']);
  });

  it('the buyer allows three messages; the family member says so without having allowed any', async () => {
    const { templates } = await buyer.does('identity.subscription.get', {});
    const idOf = (name: string) => templates.find(({ template }) => template === name)?.templateId ?? '';
    await company.dev.post('quota', { openid: buyer.openid, templateIds: [idOf('order_progress'), idOf('visit_appointment')] });
    await buyer.does('identity.subscription.accept', { templates: ['order_progress', 'visit_appointment'] });
    await company.dev.post('quota', { openid: buyer.openid, templateIds: [idOf('order_progress')] });
    await buyer.does('identity.subscription.accept', { templates: ['order_progress'] });
    await family.does('identity.subscription.accept', { templates: ['order_progress', 'service_result'] });
    const left = (await buyer.does('identity.subscription.get', {})).templates.map(({ template, remaining }) => [template, remaining]);
    expect(left).toEqual([['order_progress', 2], ['visit_appointment', 1], ['service_result', 0], ['member_benefit', 0]]);
  });
});

describe('on its way', () => {
  const visit = (days: number, personName: string) => ({ window: windowAhead(company.devcloud, days), personName, personPhone: '13700137000' });
  /** He sets out on the morning that was agreed, and not a day before. */
  const departInTime = async () => {
    expect((await office.isRefused('orders.delivery.depart', { orderId })).code).toBe('orders.delivery.too_early');
    const { delivery } = (await office.does('orders.order.get', { orderId })).card;
    const inTime = delivery === null ? 0 : windowStartsAt(delivery.window) - 3_600_000;
    // Two days pass, and every minute of them has its rounds.
    await company.moveClock(inTime - company.devcloud.clock.now().getTime());
    return office.does('orders.delivery.depart', { orderId });
  };

  it.each([
    { kind: 'order_shipped', stage: 'shipped', track: 'done done current ahead', take: () => office.does('orders.delivery.ship', { orderId }) },
    { kind: 'delivery_scheduled', stage: 'shipped', track: 'done done current ahead', take: () => office.does('orders.delivery.schedule', { orderId, ...visit(2, '陈立') }) },
    { kind: 'delivery_departed', stage: 'shipped', track: 'done done current ahead', take: () => departInTime() },
    { kind: 'order_delivered', stage: 'delivered', track: 'done done done current', take: () => office.does('orders.delivery.complete', { orderId }) },
  ])('$kind: buyer and family see the same stage, and each has this one message more', async ({ kind, stage, track, take }) => {
    const before = { buyer: await inboxKinds(buyer), family: await inboxKinds(family), guide: await inboxKinds(guide) };
    expect(await take()).toMatchObject({ stage });
    await company.settle();
    for (const person of [buyer, family]) {
      const { card } = await person.does('orders.order.get', { orderId });
      expect([card.stage, card.track.map(({ state }) => state).join(' ')]).toEqual([stage, track]);
      const { rows } = await person.does('orders.order.mine', {});
      expect(rows.map(({ id, stage: listed }) => [id, listed])).toEqual([[orderId, stage]]);
    }
    expect(await inboxKinds(buyer)).toEqual([...before.buyer, kind]);
    expect(await inboxKinds(family)).toEqual([...before.family, kind]);
    expect(await inboxKinds(guide)).toEqual(before.guide);
  });

  it('the office gives the installation to its technician, and both hear who comes when as soon as he said yes', async () => {
    await company.settle();
    ({ workOrderId } = installationIn(await office.does('orders.order.get', { orderId })));
    const told = await inboxKinds(buyer);
    const { membershipId } = idsOf(people.technician);
    await office.does('service.work_order.dispatch', { workOrderId, membershipId, window: windowNow(company.devcloud) });
    expect((await buyer.does('orders.order.get', { orderId })).card).toMatchObject({ installationState: 'scheduled', installation: { personName: '王师傅' } });
    await company.settle();
    expect(await inboxKinds(buyer)).toEqual(told);
    expect(await inboxKinds(technician)).toEqual(['job_given']);
    const { jobs } = await technician.does('service.day.get', {});
    expect(jobs).toMatchObject([{ card: { id: workOrderId }, customerPhone: '13800138000', description: '五楼无电梯', commands: ['accept', 'decline'] }]);
    await technician.does('service.work_order.accept', { workOrderId, at: now() });
    await company.settle();
    for (const person of [buyer, family]) expect((await inboxKinds(person)).at(-1)).toBe('visit_scheduled');
  });

  it('the buyer sees him coming, nobody else does, and nobody once he is there', async () => {
    await technician.does('service.work_order.depart', { workOrderId, at: now() });
    const point = { latitudeE6: 38_042_000, longitudeE6: 114_514_000 };
    await technician.does('service.position.report', { workOrderId, point, at: now() });
    expect((await buyer.does('service.position.get', { workOrderId })).position).toMatchObject({ point });
    expect((await stranger.isRefused('service.position.get', { workOrderId })).code).toBe('service.work_order.missing');
    await technician.does('service.work_order.arrive', { workOrderId, at: now() });
    expect((await buyer.does('service.position.get', { workOrderId })).position).toBeNull();
  });

  it('he does every step, has it signed and reads the plate; then it is installed', async () => {
    await technician.does('service.work_order.begin', { workOrderId, at: now() });
    const pieces = [{ lineId: `${orderId}_1`, serialNumber: 'SN-2026-0001' }];
    expect((await technician.isRefused('service.work_order.finish', { workOrderId, pieces, at: now() })).code).toBe('service.finish.steps_missing');
    const { steps } = await technician.does('service.work_order.get', { workOrderId });
    for (const { stepId, photos } of steps) {
      const taken = Array.from({ length: photos }, (_, photo) => `cloud://journey/service/${stepId}-${photo}.jpg`);
      await technician.does('service.step.record', { workOrderId, stepId, photos: taken, at: now() });
    }
    await technician.does('service.signature.record', { workOrderId, fileId: 'cloud://journey/service/signature.png', agreed: [], at: now() });
    expect(await technician.does('service.work_order.finish', { workOrderId, pieces, at: now() })).toEqual({ state: 'finished', commands: [] });
    await company.settle();
    for (const person of [buyer, family]) {
      const { card } = await person.does('orders.order.get', { orderId });
      expect([card.stage, card.track.map(({ state }) => state).join(' ')]).toEqual(['installed', 'done done done done']);
      expect((await inboxKinds(person)).slice(-3).toSorted()).toEqual(['order_installed', 'service_finished', 'technician_departed']);
    }
  });

  it('exactly the three allowed messages were sent, and the one that nobody had allowed harmed nothing', async () => {
    const toBuyer = await messagesTo(company.dev, buyer.openid);
    expect(toBuyer.map(({ templateId, errcode, fields }) => [templateId, errcode, fields['phrase2'] ?? fields['time2']])).toEqual([
      ['local-order_progress', 0, '已发货'],
      ['local-visit_appointment', 0, expect.stringMatching(/^\d{4}年\d\d月\d\d日 09:00~11:00$/)],
      ['local-order_progress', 0, '配送中'],
    ]);
    expect(toBuyer.every(({ page }) => page.includes(orderId))).toBe(true);
    const toFamily = await messagesTo(company.dev, family.openid);
    expect(toFamily.map(({ templateId, errcode }) => [templateId, errcode])).toEqual([
      ['local-order_progress', 43101],
      ['local-service_result', 43101],
    ]);
    for (const person of [buyer, family]) {
      const { templates } = await person.does('identity.subscription.get', {});
      expect(templates.map(({ remaining }) => remaining)).toEqual([0, 0, 0, 0]);
    }
    expect(await messagesTo(company.dev, guide.openid)).toEqual([]);
  });

  it('the whole way is on record, who and when', async () => {
    const { timeline } = await buyer.does('orders.order.get', { orderId });
    expect(timeline.map(({ command, byName }) => [command, byName])).toEqual([
      ['place', '李敏'],
      // Neither of the two has said what he is called; the recipient's name is not for them to carry.
      ['claim', ''],
      ['claim', ''],
      ...['ship', 'schedule_delivery', 'depart', 'complete_delivery', 'schedule_installation'].map((command) => [command, '赵主管']),
      ['complete_installation', '王师傅'],
    ]);
    expect(timeline.every(({ at }, position) => at >= (timeline[position - 1]?.at ?? 0))).toBe(true);
  });
});

describe('at home', () => {
  let heaterId = '';

  it('both machines with their warranty cards are in the book of both households', async () => {
    for (const person of [buyer, family]) {
      const { current, appliances } = await person.does('orders.home.get', {});
      expect(current).toEqual([]);
      expect(appliances.map(({ product }) => product.productId).sort()).toEqual([products.fridge._id, products.heater._id]);
      const heater = appliances.find(({ product }) => product.productId === products.heater._id);
      expect(heater?.warranty).toMatchObject({ cardNo: `${orderNo}-1-1`, months: 36, state: 'active', startsOn: heater?.installedOn });
      heaterId = heater?.id ?? '';
    }
    const view = await family.does('orders.appliance.get', { applianceId: heaterId });
    expect(view).toMatchObject({ serialNumber: 'SN-2026-0001', orderId, installedByName: '王师傅', organisationName: '桥西店' });
    expect(view.warranty.endsOn < addMonths(view.installedOn, 36)).toBe(true);
  });

  it('the code on the machine opens its page for its people, and tells others only what it is', async () => {
    const { scene } = await office.does('attribution.code.issue', { kind: 'product', subjectId: heaterId });
    const entry = 1011;
    expect(await family.does('attribution.scan.record', { scene, entry })).toMatchObject({ kind: 'appliance', applianceId: heaterId });
    const seen = await stranger.does('attribution.scan.record', { scene, entry });
    expect(seen).toEqual({ kind: 'appliance', applianceId: null, product: { productId: products.heater._id, name: '燃气热水器', model: 'JSQ30', category: 'gas_water_heater' } });
    expectNoTrace(seen, [...SECRETS, heaterId, orderId, 'SN-2026']);
    expect((await stranger.isRefused('orders.appliance.get', { applianceId: heaterId })).code).toBe('orders.appliance.missing');
  });

  it('the guide’s own code ties newcomers to her, and no customer to somebody else', async () => {
    const own = await guide.does('attribution.code.issue', { kind: 'personal' });
    const landing = await stranger.does('attribution.scan.record', { scene: own.scene, entry: 1047 });
    expect(landing).toEqual({ kind: 'member', bound: true, own: false, target: null, host: { name: '李敏', role: 'guide', organisationName: '桥西店' } });
    const others = await company.staff.otherGuide.does('attribution.code.issue', { kind: 'personal' });
    for (const person of [buyer, stranger]) {
      expect(await person.does('attribution.scan.record', { scene: others.scene, entry: 1047 })).toMatchObject({ bound: false });
    }
    expect(await buyer.does('attribution.scan.record', { scene: own.scene, entry: 1047 })).toMatchObject({ bound: true });
  });
});

describe('to everybody else', () => {
  it.each(['otherGuide', 'dealer', 'dealerGuide', 'partner'] as const)('the sale does not exist: %s', async (name) => {
    const outsider = company.staff[name];
    expect((await outsider.does('orders.order.list', {})).rows).toEqual([]);
    expect((await outsider.does('orders.order.list', { search: orderNo })).rows).toEqual([]);
    expect((await outsider.does('orders.order.list', { search: '8000' })).rows).toEqual([]);
    expect((await outsider.isRefused('orders.order.get', { orderId })).code).toBe('orders.order.missing');
    expect((await outsider.isRefused('attribution.code.issue', { kind: 'receipt', subjectId: orderId })).code).toBe('orders.order.missing');
    const { codeId } = await guide.does('attribution.code.issue', { kind: 'receipt', subjectId: orderId });
    expect((await outsider.isRefused('attribution.code.image', { codeId })).code).toBe('attribution.code.missing');
    expect((await outsider.isRefused('attribution.code.scans', { codeId })).code).toBe('attribution.code.missing');
    expect(['auth.forbidden', 'orders.order.missing']).toContain((await outsider.isRefused('orders.order.cancel', { orderId, reason: '试试' })).code);
    expect((await outsider.isRefused('orders.delivery.ship', { orderId })).code).toBe('auth.forbidden');
  });

  it('customers and strangers cannot move it', async () => {
    for (const person of [buyer, family, stranger]) {
      expect((await person.isRefused('orders.delivery.ship', { orderId })).code).toBe('auth.forbidden');
      expect((await person.isRefused('orders.order.list', {})).code).toBe('auth.forbidden');
    }
  });
});

describe('afterwards', () => {
  it('every command repeated under its own request id answers the same and changes nothing', async () => {
    await company.settle();
    const before = await everythingKept(company.dev);
    expect(await company.repeatEverything()).toEqual([]);
    await company.settle();
    expect(await everythingKept(company.dev)).toEqual(before);
  });
});
