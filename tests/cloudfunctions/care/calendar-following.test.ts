import type { Devcloud } from '../../../devcloud/start-devcloud';
import type { Input } from '../../../src/shared/contract/registry';
import { addWorkingMs } from '../../../src/shared/domain/care/working-time';
import { DEFAULT_SERVICE } from '../../../src/shared/domain/service/service-defaults';
import { addDays, dayOf, startOfDay } from '../../../src/shared/kernel/time';
import { customers, foundCompany, people } from '../../fixtures/company';
import { startTestDevcloud } from '../../fixtures/devcloud';
import { clientOf } from '../../fixtures/functions-client';
import { callInternally } from '../../fixtures/money';
import { storedDocument } from '../../fixtures/outbox';
import { insertDocuments } from '../../fixtures/sales';
import { openedRescue } from './action-cases';
import { filed } from './complaint-cases';

const HOUR_MS = 3_600_000;
/** More than one batch follows. */
const RESCUES = 42;

let devcloud: Devcloud;

beforeEach(async () => {
  devcloud = await startTestDevcloud();
  await foundCompany(devcloud);
});

afterEach(() => devcloud.stop());

type ServiceValues = Extract<Input<'settings.area.publish'>, { area: 'service' }>['values'];

async function publish(values: Partial<ServiceValues>, basedOn = 0): Promise<void> {
  const all = { ...DEFAULT_SERVICE, ...values } as ServiceValues;
  await clientOf(devcloud, people.owner.openid).call('settings.area.publish', { area: 'service', values: all, basedOn, reason: '放假' });
  await devcloud.settle();
}

const office = () => clientOf(devcloud, people.supervisor.openid);
const complaintOf = async (complaintId: string) => {
  const [desk, own, page] = await Promise.all([
    office().call('care.complaint.list', { filter: 'open' }),
    clientOf(devcloud, customers.zhang.openid).call('care.complaint.get', { complaintId }),
    office().call('care.complaint.get', { complaintId }),
  ]);
  return [desk.rows.find(({ id }) => id === complaintId)?.deadline, own.card.deadline, page.card.deadline];
};
const sweep = () => callInternally(devcloud, 'care.deadline.sweep', {});
const moveTo = (at: number) => devcloud.clock.moveTo(new Date(at));

/** A day on which the office works from half past eight to six, after now. */
function nextMonday(): string {
  const days = Array.from({ length: 7 }, (_, position) => addDays(dayOf(devcloud.clock.now().getTime()), position + 1));
  return days.find((on) => new Date(`${on}T00:00:00Z`).getUTCDay() === 1) ?? '';
}

describe('a holiday that is published while a complaint is open', () => {
  it('moves its deadline on the desk, on both pages and for the reminder alike', async () => {
    const { complaintId } = await filed(devcloud);
    const [before = null] = await complaintOf(complaintId);
    const holidays = [dayOf(before ?? 0)];
    const receivedAt = Number((await storedDocument(devcloud, 'complaints', complaintId))?.receivedAt);
    const after = addWorkingMs({ ...DEFAULT_SERVICE, holidays }, receivedAt, DEFAULT_SERVICE.complaintHours.acknowledge * HOUR_MS);
    await publish({ holidays });
    expect(after).toBeGreaterThan(before ?? 0);
    expect(await complaintOf(complaintId)).toEqual([after, after, after]);
    moveTo((before ?? 0) + 1);
    expect(await sweep()).toEqual({ told: 0, finished: true });
    moveTo(after + 1);
    expect(await sweep()).toEqual({ told: 1, finished: true });
  });

  it('comes with hours that count from the next step on, and leaves the order of the desk as it was', async () => {
    const { complaintId: first } = await filed(devcloud);
    await office().call('care.complaint.step', { complaintId: first, command: 'acknowledge', note: '已道歉' });
    const { complaintId: second } = await filed(devcloud);
    const order = async () => (await office().call('care.complaint.list', { filter: 'open' })).rows.map(({ id }) => id);
    expect(await order()).toEqual([second, first]);
    const hours = { ...DEFAULT_SERVICE.complaintHours, acknowledge: 40 };
    await publish({ complaintHours: hours });
    expect(await order()).toEqual([second, first]);
    const { complaintId: third } = await filed(devcloud);
    expect(await order()).toEqual([second, first, third]);
  });

  it('changes the places of two on the desk, where only the time between their beginnings is lost', async () => {
    const monday = nextMonday();
    moveTo(startOfDay(monday) + 8.5 * HOUR_MS);
    const { complaintId: first } = await filed(devcloud);
    // Eight working hours from the morning on: until the evening.
    await office().call('care.complaint.step', { complaintId: first, command: 'acknowledge', note: '已道歉' });
    moveTo(startOfDay(monday) + 17 * HOUR_MS);
    // Two, of which one is left for the next morning.
    const { complaintId: second } = await filed(devcloud);
    const order = async () => (await office().call('care.complaint.list', { filter: 'open' })).rows.map(({ id }) => id);
    expect(await order()).toEqual([first, second]);
    await publish({ holidays: [monday] });
    expect(await order()).toEqual([second, first]);
    const tuesday = startOfDay(addDays(monday, 1));
    expect([await complaintOf(second), await complaintOf(first)].map(([deadline]) => deadline)).toEqual([tuesday + 10.5 * HOUR_MS, tuesday + 18 * HOUR_MS]);
  });

  it('is not told again to who knows that it is late, unless it was in time again', async () => {
    const { complaintId } = await filed(devcloud);
    const [deadline] = await complaintOf(complaintId);
    moveTo((deadline ?? 0) + 1);
    expect(await sweep()).toEqual({ told: 1, finished: true });
    await publish({ holidays: [] });
    expect(await sweep()).toEqual({ told: 0, finished: true });
    await publish({ holidays: [dayOf(deadline ?? 0)] }, 1);
    const [moved] = await complaintOf(complaintId);
    expect((await office().call('care.complaint.get', { complaintId })).card.late).toBe(false);
    moveTo((moved ?? 0) + 1);
    expect(await sweep()).toEqual({ told: 1, finished: true });
  });
});

it('rescues follow it too, so many at once, and the sweep goes on with the others before it tells of any', async () => {
  const { rescueId } = await openedRescue(devcloud);
  const opened = await storedDocument(devcloud, 'rescues', rescueId);
  const [deadline, createdAt] = [Number(opened?.deadline), Number(opened?.createdAt)];
  const others = Array.from({ length: RESCUES - 1 }, (_, position) => ({ ...opened, _id: `rsc_z${String(position).padStart(10, '0')}` }));
  await insertDocuments(devcloud, 'rescues', others);
  const holidays = [dayOf(deadline)];
  const after = addWorkingMs({ ...DEFAULT_SERVICE, holidays }, createdAt, DEFAULT_SERVICE.rescueHours * HOUR_MS);
  await publish({ holidays });
  const last = async () => (await storedDocument(devcloud, 'rescues', 'rsc_z0000000040'))?.deadline;
  expect((await office().call('care.rescue.get', { rescueId })).rescue.deadline).toBe(after);
  expect(await last()).toBe(deadline);
  moveTo(deadline + 1);
  expect(await sweep()).toEqual({ told: 0, finished: false });
  expect(await last()).toBe(after);
  expect(await sweep()).toEqual({ told: 0, finished: true });
});
