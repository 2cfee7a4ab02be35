import { writeCompany } from '../../../devcloud/people/company-documents';
import type { Devcloud } from '../../../devcloud/start-devcloud';
import { serviceProgress } from '../../../src/text/service-progress';
import { customers, foundCompany, idsOf, organisations, people } from '../../fixtures/company';
import { startTestDevcloud } from '../../fixtures/devcloud';
import { clientOf, type Client } from '../../fixtures/functions-client';
import { windowAhead } from '../../fixtures/sales';
import { askForService, openForService, visit } from '../../fixtures/work-orders';
import { colleague } from './action-cases';

let devcloud: Devcloud;
let customer: Client;
let office: Client;
let technician: Client;

beforeAll(async () => {
  devcloud = await startTestDevcloud();
  await foundCompany(devcloud);
  await writeCompany(devcloud.store, organisations, [colleague], now());
  await openForService(devcloud, [people.technician, colleague]);
  customer = clientOf(devcloud, customers.zhang.openid);
  office = clientOf(devcloud, people.supervisor.openid);
  technician = clientOf(devcloud, people.technician.openid);
});

afterAll(() => devcloud.stop());

const now = () => devcloud.clock.now().getTime();

it('who declined and why is told to the office alone, and he is proposed last', async () => {
  const { workOrderId } = await askForService(devcloud);
  await visit(devcloud, workOrderId, 'dispatch');
  await technician.call('service.work_order.decline', { workOrderId, reason: '车坏了', at: now() });
  const { rows } = await office.call('service.waiting.list', {});
  expect(rows.find(({ id }) => id === workOrderId)?.setback).toEqual({ name: '王师傅', reason: '车坏了', setOut: false });
  const { proposals } = await office.call('service.proposal.list', { workOrderId });
  expect(proposals[0]?.membershipId).toBe(idsOf(colleague).membershipId);
  expect(proposals.at(-1)).toMatchObject({ membershipId: idsOf(people.technician).membershipId, reasons: expect.arrayContaining([{ reason: 'declined', value: 1 }]) as unknown });
  const { card, timeline } = await customer.call('service.work_order.get', { workOrderId });
  expect([card.setback, timeline.at(-1)]).toMatchObject([null, { command: 'decline', note: null }]);
});

it('why a visit was stopped is told to the customer too', async () => {
  const { workOrderId } = await askForService(devcloud, { kind: 'maintenance' });
  await visit(devcloud, workOrderId, 'arrive');
  await technician.call('service.work_order.pause', { workOrderId, reason: '缺配件', at: now() });
  for (const reader of [customer, office]) {
    expect((await reader.call('service.work_order.get', { workOrderId })).card.setback).toEqual({ name: '王师傅', reason: '缺配件', setOut: true });
  }
});

it('a visit that the office stops before anybody set out is told apart from one that was begun', async () => {
  const { workOrderId } = await askForService(devcloud, { kind: 'maintenance', category: 'range_hood', productTitle: '油烟机' });
  await visit(devcloud, workOrderId, 'accept');
  await office.call('service.work_order.pause', { workOrderId, reason: '师傅请假', at: now() });
  const { card } = await customer.call('service.work_order.get', { workOrderId });
  expect(card.setback).toEqual({ name: '赵主管', reason: '师傅请假', setOut: false });
  expect(serviceProgress(card, now())).toMatchObject({ headline: '原来约的时间取消了，正在重新约', hint: expect.stringMatching(/^原因：师傅请假。/) as unknown });
});

it('a day off over a job that he was given is said to who writes it down, until somebody else has the job', async () => {
  const { workOrderId } = await askForService(devcloud, { category: 'range_hood', productTitle: '油烟机' });
  const window = { ...windowAhead(devcloud, 3), to: '20:00' };
  const { membershipId, personId } = idsOf(people.technician);
  await office.call('service.work_order.dispatch', { workOrderId, membershipId, window });
  const before = (await office.call('service.technician.list', {})).technicians.find((one) => one.membershipId === membershipId);
  if (before === undefined) throw new Error('he is in the list');
  expect(before.clashes).toEqual([]);
  const { categories, kinds, areas, week, active } = before;
  const saved = await office.call('service.technician.save', { personId, membershipId, categories, kinds, areas, week, active, daysOff: [window.on] });
  expect(saved.clashes).toEqual([{ workOrderId, on: window.on }]);
  await office.call('service.work_order.dispatch', { workOrderId, membershipId: idsOf(colleague).membershipId, window });
  const after = (await office.call('service.technician.list', {})).technicians.find((one) => one.membershipId === membershipId);
  expect(after?.clashes).toEqual([]);
});
