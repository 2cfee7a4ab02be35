import type { Devcloud } from '../../../devcloud/start-devcloud';
import { addDays, DAY_MS } from '../../../src/shared/kernel/time';
import { customers, foundCompany, idsOf, people } from '../../fixtures/company';
import { startTestDevcloud } from '../../fixtures/devcloud';
import { clientOf, type Client } from '../../fixtures/functions-client';
import { callInternally } from '../../fixtures/money';
import { windowAhead } from '../../fixtures/sales';
import { askForService, openForService, visit } from '../../fixtures/work-orders';

let devcloud: Devcloud;
let customer: Client;
let supervisor: Client;
let technician: Client;

beforeEach(async () => {
  devcloud = await startTestDevcloud();
  await foundCompany(devcloud);
  await openForService(devcloud);
  customer = clientOf(devcloud, customers.zhang.openid);
  supervisor = clientOf(devcloud, people.supervisor.openid);
  technician = clientOf(devcloud, people.technician.openid);
});

afterEach(() => devcloud.stop());

const tell = () => callInternally(devcloud, 'service.overdue.tell', {});
const aDayLater = (days = 2) => devcloud.clock.moveTo(new Date(devcloud.clock.now().getTime() + days * DAY_MS));
const listed = async () => (await supervisor.call('service.waiting.list', {})).rows.map(({ id }) => id);

async function heard(by: Client): Promise<string[]> {
  await devcloud.settle();
  return (await by.call('identity.inbox.list', {})).rows.map(({ kind }) => kind).filter((kind) => kind.endsWith('_overdue') || kind === 'visit_missed');
}

it('a visit that nobody sets out for is told of once, waits before everything else, and can be given away again', async () => {
  const { workOrderId } = await askForService(devcloud);
  await visit(devcloud, workOrderId, 'accept');
  expect(await tell()).toEqual({ told: 0, finished: true });
  aDayLater();
  const other = await askForService(devcloud, { kind: 'maintenance' });
  expect(await tell()).toEqual({ told: 1, finished: true });
  expect(await tell()).toEqual({ told: 0, finished: true });

  expect(await heard(customer)).toEqual(['visit_missed']);
  expect(await heard(technician)).toEqual(['job_overdue']);
  expect(await heard(supervisor)).toEqual(['visit_overdue']);
  expect(await listed()).toEqual([workOrderId, other.workOrderId]);
  expect((await supervisor.call('service.work_order.list', { filter: 'overdue' })).rows.map(({ id }) => id)).toEqual([workOrderId]);

  const window = { ...windowAhead(devcloud, 4), to: '20:00' };
  const { membershipId } = idsOf(people.technician);
  await supervisor.call('service.work_order.dispatch', { workOrderId, membershipId, window, heldBy: membershipId });
  expect(await listed()).toEqual([other.workOrderId]);
  devcloud.clock.moveTo(new Date(Date.parse(`${addDays(window.on, 1)}T09:00:00+08:00`)));
  await tell();
  expect(await heard(customer)).toEqual(['visit_missed', 'visit_missed']);
});

it('a visit that was begun and never brought to an end comes back to the office, which stops it for another appointment', async () => {
  const { workOrderId } = await askForService(devcloud);
  await visit(devcloud, workOrderId, 'begin');
  aDayLater();
  expect(await tell()).toEqual({ told: 1, finished: true });
  expect(await heard(customer)).toEqual([]);
  expect(await heard(supervisor)).toEqual(['visit_overdue']);
  expect(await listed()).toEqual([workOrderId]);
  const at = devcloud.clock.now().getTime();
  expect(await supervisor.call('service.work_order.pause', { workOrderId, reason: '师傅没有去成', at })).toMatchObject({ state: 'paused' });
  expect(await listed()).toEqual([workOrderId]);
  expect((await supervisor.call('service.work_order.list', { filter: 'waiting' })).rows.map(({ id }) => id)).toEqual([workOrderId]);
});

it('nobody is told of what was done in time, or given up, and two rounds at once tell once', async () => {
  const done = await askForService(devcloud);
  await visit(devcloud, done.workOrderId, 'finish');
  const cancelled = await askForService(devcloud, { kind: 'maintenance' });
  await visit(devcloud, cancelled.workOrderId, 'accept');
  await customer.call('service.work_order.cancel', { workOrderId: cancelled.workOrderId, reason: '时间不合适' });
  const missed = await askForService(devcloud, { kind: 'repair', productTitle: '油烟机', category: 'range_hood' });
  await visit(devcloud, missed.workOrderId, 'dispatch');
  aDayLater();
  await Promise.all([tell(), tell()]);
  expect(await heard(customer)).toEqual(['visit_missed']);
});
