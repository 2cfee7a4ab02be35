import { writeCompany } from '../../../devcloud/people/company-documents';
import type { Devcloud } from '../../../devcloud/start-devcloud';
import { addDays, DAY_MS, dayOf, startOfDay } from '../../../src/shared/kernel/time';
import { customers, foundCompany, idsOf, organisations, people } from '../../fixtures/company';
import { startTestDevcloud } from '../../fixtures/devcloud';
import { clientOf, type Client } from '../../fixtures/functions-client';
import { storedDocuments } from '../../fixtures/outbox';
import { stockShelves } from '../../fixtures/sales';
import { askForService, openForService, visit } from '../../fixtures/work-orders';
import { colleague } from './action-cases';

jest.setTimeout(60_000);

const HOUR_MS = 3_600_000;

let devcloud: Devcloud;
let customer: Client;
let office: Client;
let technician: Client;
let scene: string;

beforeEach(async () => {
  devcloud = await startTestDevcloud();
  // By day: in the evening a visit of these tests would be tomorrow's, and whoever stands at the door today a stranger.
  devcloud.clock.moveTo(new Date(startOfDay(addDays(dayOf(now()), 1)) + 10 * HOUR_MS));
  await foundCompany(devcloud);
  await writeCompany(devcloud.store, organisations, [colleague], now());
  await stockShelves(devcloud);
  await openForService(devcloud, [people.technician, colleague]);
  customer = clientOf(devcloud, customers.zhang.openid);
  office = clientOf(devcloud, people.supervisor.openid);
  technician = clientOf(devcloud, people.technician.openid);
  ({ scene } = await technician.call('attribution.code.issue', { kind: 'door' }));
});

afterEach(() => devcloud.stop());

const now = () => devcloud.clock.now().getTime();
const check = (by: Client = customer) => by.call('service.door.check', { scene });

/** What somebody was told about doors and money there, the latest first. */
async function heard(by: Client = office) {
  await devcloud.settle();
  const kinds = ['door_doubted', 'stranger_reported', 'charge_waived'];
  return (await by.call('identity.inbox.list', {})).rows.filter(({ kind }) => kinds.includes(kind)).map(({ kind, facts }) => ({ kind, facts }));
}

it('a technician who is expected is no stranger, and the office hears nothing', async () => {
  const { workOrderId } = await askForService(devcloud);
  await visit(devcloud, workOrderId, 'accept');
  expect(await check()).toMatchObject({ workOrderId, told: false, technicianName: '王师傅' });
  await technician.call('service.work_order.depart', { workOrderId, at: now() });
  expect(await check()).toMatchObject({ situation: 'expected', workOrderId, told: false });
  // A guest learns that somebody is expected, and not where.
  expect(await check(clientOf(devcloud, customers.liu.openid))).toEqual({ situation: 'expected', window: null, technicianName: null, workOrderId: null, told: false });
  expect(await heard()).toEqual([]);
});

it('a code that is scanned where its technician has nothing to do is told to the office once a day, and a tap asks for help at once', async () => {
  const { workOrderId } = await askForService(devcloud);
  await visit(devcloud, workOrderId, 'arrive');
  await technician.call('service.work_order.pause', { workOrderId, reason: '缺配件', at: now() });
  for (let scans = 0; scans < 3; scans += 1) expect(await check()).toMatchObject({ situation: 'paused', workOrderId, told: true });
  const facts = { personName: '王师傅', customerName: '张晓雯', situation: 'paused' };
  expect(await heard()).toEqual([{ kind: 'door_doubted', facts }]);
  expect((await customer.refusal('service.door.open', { scene })).code).toBe('service.door.nobody_expected');

  for (let taps = 0; taps < 2; taps += 1) expect(await customer.call('service.door.report', { scene })).toEqual({ reachable: true });
  expect(await heard()).toEqual([
    { kind: 'stranger_reported', facts: { ...facts, customerPhone: '13800001001' } },
    { kind: 'door_doubted', facts },
  ]);
  devcloud.clock.moveTo(new Date(now() + DAY_MS));
  await check();
  expect((await heard()).map(({ kind }) => kind)).toEqual(['door_doubted', 'stranger_reported', 'door_doubted']);
});

it('a visit that nobody ended long ago opens no door, and who scans it is not taken for its guest', async () => {
  const { workOrderId } = await askForService(devcloud);
  await visit(devcloud, workOrderId, 'begin');
  devcloud.clock.moveTo(new Date(now() + 180 * DAY_MS));
  expect(await check()).toMatchObject({ situation: 'left_open', workOrderId, told: true });
  const guest = clientOf(devcloud, customers.liu.openid);
  expect(await check(guest)).toMatchObject({ situation: 'left_open', workOrderId: null });
  expect((await guest.refusal('service.door.open', { scene })).code).toBe('service.door.nobody_expected');
  expect((await technician.call('service.work_order.get', { workOrderId })).guests).toEqual([]);
  expect(await heard()).toHaveLength(1);
});

it('a code that was taken back opens no door and is told to the office, also by who stands before it; one that is not ours is nobody’s', async () => {
  const { workOrderId } = await askForService(devcloud);
  await visit(devcloud, workOrderId, 'accept');
  const [code] = await storedDocuments(devcloud, 'scene_codes', { scene });
  await clientOf(devcloud, people.owner.openid).call('attribution.code.revoke', { codeId: String(code?._id) });
  expect(await check()).toMatchObject({ situation: 'stopped', told: true });
  expect((await customer.refusal('service.door.open', { scene })).code).toBe('service.door.nobody_expected');
  expect(await customer.call('service.door.report', { scene })).toEqual({ reachable: true });
  expect((await heard()).map(({ kind, facts }) => [kind, facts.situation])).toEqual([
    ['stranger_reported', 'stopped'],
    ['door_doubted', 'stopped'],
  ]);
  expect((await customer.refusal('service.door.check', { scene: `${scene.slice(0, -1)}${scene.endsWith('A') ? 'B' : 'A'}` })).code).toBe('attribution.code.not_recognised');
});

it('staff who try a code alarm nobody, and only a door code is looked at', async () => {
  expect(await check(clientOf(devcloud, people.guide.openid))).toMatchObject({ situation: 'nobody', told: false });
  expect(await heard()).toEqual([]);
  const personal = await clientOf(devcloud, people.guide.openid).call('attribution.code.issue', { kind: 'personal' });
  expect((await customer.refusal('service.door.check', { scene: personal.scene })).code).toBe('service.door.nobody_expected');
});

it('whom the technician let in is let in until he is gone, and what he agreed to stays his word', async () => {
  const { workOrderId } = await askForService(devcloud);
  await visit(devcloud, workOrderId, 'arrive');
  const guest = clientOf(devcloud, customers.liu.openid);
  await guest.call('service.door.open', { scene });
  await technician.call('service.door.decide', { workOrderId, personId: idsOf(customers.liu).personId, granted: true });
  const { proposalId, totalFen } = await technician.call('service.charge.propose', { workOrderId, lines: [{ itemId: 'repair_labour', quantity: 1 }], finding: 'defect' });
  await guest.call('service.charge.agree', { workOrderId, proposalId, totalFen });
  await technician.call('service.work_order.pause', { workOrderId, reason: '缺配件', at: now() });
  expect((await guest.refusal('service.work_order.get', { workOrderId })).code).toBe('service.work_order.missing');
  expect((await guest.refusal('payments.order.get', { orderId: workOrderId })).code).toBe('orders.order.missing');
  expect((await customer.call('service.work_order.get', { workOrderId })).charges).toMatchObject([{ state: 'agreed', agreedBy: '刘建华' }]);
});

it('the customer is told what the shop took off, and nobody else is', async () => {
  const { workOrderId } = await askForService(devcloud);
  await visit(devcloud, workOrderId, 'arrive');
  const { proposalId, totalFen } = await technician.call('service.charge.propose', { workOrderId, lines: [{ itemId: 'repair_labour', quantity: 1 }], finding: 'defect' });
  await customer.call('service.charge.agree', { workOrderId, proposalId, totalFen });
  await office.call('service.charge.waive', { workOrderId, amountFen: 3_000, reason: '等太久' });
  expect(await heard(customer)).toEqual([{ kind: 'charge_waived', facts: { product: '燃气热水器', amountFen: '3000', reason: '等太久' } }]);
  expect([await heard(technician), await heard()]).toEqual([[], []]);
});
