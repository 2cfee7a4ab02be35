import { writeCompany } from '../../../devcloud/people/company-documents';
import type { Devcloud } from '../../../devcloud/start-devcloud';
import type { Input } from '../../../src/shared/contract/registry';
import type { OpenedFigure } from '../../../src/shared/domain/care/complaint-figures';
import { dayOf } from '../../../src/shared/kernel/time';
import { customers, foundCompany, idsOf, organisations, people } from '../../fixtures/company';
import { startTestDevcloud } from '../../fixtures/devcloud';
import { finishedVisit } from '../../fixtures/finished-work';
import { clientOf } from '../../fixtures/functions-client';
import { callInternally, paid, unpaidOrder } from '../../fixtures/money';
import { leaveEvents, storedDocument, storedDocuments } from '../../fixtures/outbox';
import { insertDocuments, stockShelves } from '../../fixtures/sales';
import { otherOwner } from './action-cases';
import { aComplaint, filed } from './complaint-cases';

let devcloud: Devcloud;

beforeEach(async () => {
  devcloud = await startTestDevcloud();
  await foundCompany(devcloud);
  await writeCompany(devcloud.store, organisations, [otherOwner], 0);
  await stockShelves(devcloud);
});

afterEach(() => devcloud.stop());

type Step = Omit<Input<'care.complaint.step'>, 'complaintId'>;

const client = (person: { readonly openid: string }) => clientOf(devcloud, person.openid);
const office = () => client(people.supervisor);
const today = () => dayOf(devcloud.clock.now().getTime());
const month = (person: { readonly openid: string } = people.owner) => client(person).call('care.analysis.get', { period: 'month', on: today() });
const sums = async () => (await month()).total.figures;
const opened = async (figure: OpenedFigure, side: 'all' | 'cause' | 'technician' = 'all', value = 'none') =>
  (await office().call('care.analysis.open', { period: 'month', on: today(), side, value, figure })).rows.map(({ id }) => id);
const count = () => callInternally(devcloud, 'care.analysis.count', {});

async function take(complaintId: string, steps: readonly Step[]): Promise<void> {
  for (const step of steps) await office().call('care.complaint.step', { complaintId, ...step });
}

const toResolved = (compensationFen = 0): readonly Step[] => [
  { command: 'acknowledge', note: '已道歉' },
  { command: 'investigate', note: '没按时', cause: 'late' },
  { command: 'propose', note: '赔付' },
  { command: 'resolve', note: '已赔', compensationFen },
];

/** 张晓雯 complains of an order that she paid. */
async function ofPaidOrder() {
  const { orderId } = await unpaidOrder(devcloud);
  await paid(devcloud, orderId);
  const { complaintId } = await client(customers.zhang).call('care.complaint.file', { ...aComplaint, orderId });
  return { orderId, complaintId };
}

describe('the analysis', () => {
  it('counts who was lost and kept, by his own word, and what he was given', async () => {
    const lost = await filed(devcloud);
    await take(lost.complaintId, [...toResolved(100_00), { command: 'follow_up', note: '不买了', satisfied: false }, { command: 'close', note: '结' }]);
    const kept = await filed(devcloud);
    await take(kept.complaintId, [...toResolved(), { command: 'follow_up', note: '好了', satisfied: true }]);
    await filed(devcloud);
    const { total, causes, technicians, categories, isOver } = await month();
    expect(isOver).toBe(false);
    expect(total.figures).toMatchObject({ complaints: 3, customersLost: 1, customersKept: 1, resolved: 2, compensationFen: 100_00, ordersLost: 0 });
    expect(causes.map(({ value, figures }) => [value, figures.complaints, figures.customersLost])).toEqual([
      ['late', 2, 1],
      ['none', 1, 0],
    ]);
    expect(technicians).toMatchObject([{ value: idsOf(people.technician).membershipId, name: '王师傅', figures: { complaints: 3, compensationFen: 100_00 } }]);
    expect(categories).toHaveLength(1);
    expect(await opened('customersLost')).toEqual([lost.complaintId]);
    expect(await opened('customersKept', 'technician', idsOf(people.technician).membershipId)).toEqual([kept.complaintId]);
    expect(await opened('cost', 'cause', 'late')).toEqual([lost.complaintId]);
    expect(await opened('complaints', 'cause', 'attitude')).toEqual([]);
  });

  it('says the same before and after the round has counted, and counts nothing twice', async () => {
    const { complaintId } = await filed(devcloud);
    await filed(devcloud);
    const fresh = await month();
    expect(await count()).toEqual({ counted: 2, finished: true });
    expect(await month()).toEqual(fresh);
    expect(await count()).toEqual({ counted: 0, finished: true });
    await take(complaintId, [...toResolved(50_00), { command: 'follow_up', note: '好了', satisfied: true }]);
    const changed = await month();
    expect(changed.total.figures).toMatchObject({ complaints: 2, customersKept: 1, compensationFen: 50_00 });
    expect(await count()).toEqual({ counted: 1, finished: true });
    expect(await month()).toEqual(changed);
    // Opened again, his word is no longer the last one.
    await take(complaintId, [{ command: 'reopen', note: '又来了' }]);
    expect(await count()).toEqual({ counted: 1, finished: true });
    expect(await sums()).toMatchObject({ customersKept: 0, reopened: 1, resolved: 0, compensationFen: 50_00 });
    expect(await storedDocuments(devcloud, 'complaints', { uncounted: 1 })).toEqual([]);
  });

  it('counts a customer once whom two complaints lost, also over the months of a quarter', async () => {
    const unsatisfied = [...toResolved(), { command: 'follow_up', note: '不买了', satisfied: false }] as const;
    const first = await filed(devcloud);
    await take(first.complaintId, unsatisfied);
    await count();
    const second = await filed(devcloud);
    await take(second.complaintId, unsatisfied);
    expect(await sums()).toMatchObject({ complaints: 2, customersLost: 1 });
    await count();
    expect(await sums()).toMatchObject({ complaints: 2, customersLost: 1 });
    expect(await opened('customersLost')).toEqual([first.complaintId, second.complaintId]);
    // One of the two is taken up again: the other still lost him.
    await take(first.complaintId, [{ command: 'reopen', note: '又来了' }]);
    expect(await sums()).toMatchObject({ customersLost: 1 });
    await count();
    await take(second.complaintId, [{ command: 'reopen', note: '又来了' }]);
    expect(await sums()).toMatchObject({ customersLost: 0 });
  });

  it('goes on where a round stopped, also when two run at once', async () => {
    const { complaintId } = await filed(devcloud);
    const one = await storedDocument(devcloud, 'complaints', complaintId);
    const copies = Array.from({ length: 59 }, (_, position) => ({ ...one, _id: `cmp_copy${String(position).padStart(6, '0')}`, complaintNo: `T${String(position)}` }));
    await insertDocuments(devcloud, 'complaints', copies);
    expect(await count()).toEqual({ counted: 30, finished: false });
    expect(await sums()).toMatchObject({ complaints: 60 });
    await Promise.all([count(), count()]);
    await count();
    expect(await count()).toEqual({ counted: 0, finished: true });
    expect(await sums()).toMatchObject({ complaints: 60 });
  });

  it('compares with the period before, and a quarter is its months', async () => {
    await filed(devcloud);
    await count();
    devcloud.clock.moveTo(new Date(devcloud.clock.now().getTime() + 31 * 86_400_000));
    await filed(devcloud);
    const { total, trend } = await month();
    expect([total.figures.complaints, total.before.complaints]).toEqual([1, 1]);
    expect(trend.map(({ figures }) => figures.complaints)).toEqual([0, 0, 0, 0, 1, 1]);
    const quarters = await office().call('care.analysis.get', { period: 'quarter', on: today() });
    expect(quarters.trend.reduce((sum, { figures }) => sum + figures.complaints, 0)).toBe(2);
    expect(quarters.trend).toHaveLength(4);
  });

  it('is of one’s own tree', async () => {
    await filed(devcloud);
    await count();
    await filed(devcloud);
    expect((await month()).total.figures.complaints).toBe(2);
    expect((await month(otherOwner)).total.figures.complaints).toBe(0);
    const input = { period: 'month', on: today(), side: 'all', value: 'none', figure: 'complaints' } as const;
    expect((await client(otherOwner).call('care.analysis.open', input)).rows).toEqual([]);
    const { csv } = await client(otherOwner).call('care.analysis.export', input);
    expect(csv.split('\r\n')).toHaveLength(2);
  });
});

describe('what is lost through a complaint', () => {
  it('is the order that is cancelled afterwards, and the money that goes back', async () => {
    const { orderId, complaintId } = await ofPaidOrder();
    expect(await sums()).toMatchObject({ ordersLost: 0, customersLost: 0, refundFen: 0 });
    await office().call('orders.order.cancel', { orderId, reason: '顾客不要了' });
    await devcloud.settle();
    const figures = await sums();
    expect(figures).toMatchObject({ ordersLost: 1, customersLost: 1, lostSaleFen: 328_000 });
    expect(await opened('ordersLost')).toEqual([complaintId]);
    // The money arrives by itself, and the event of its arrival tells again.
    await devcloud.runTimer('jobs');
    await devcloud.pay.notices.deliverDue();
    await devcloud.settle();
    expect((await sums()).refundFen).toBe(328_000);
    // He ordered something else: his word counts before the order.
    await take(complaintId, [...toResolved(), { command: 'follow_up', note: '换了型号，满意', satisfied: true }]);
    expect(await sums()).toMatchObject({ ordersLost: 1, customersLost: 0, customersKept: 1 });
  });

  it('is one order and its money however often its customer complained: the last complaint before it stands for it', async () => {
    const { orderId, complaintId: first } = await ofPaidOrder();
    devcloud.clock.moveTo(new Date(devcloud.clock.now().getTime() + 3_600_000));
    const { complaintId: second } = await client(customers.zhang).call('care.complaint.file', { ...aComplaint, orderId });
    await office().call('orders.order.cancel', { orderId, reason: '顾客不要了' });
    await devcloud.settle();
    await devcloud.runTimer('jobs');
    await devcloud.pay.notices.deliverDue();
    await devcloud.settle();
    expect(await sums()).toMatchObject({ complaints: 2, customersLost: 1, ordersLost: 1, lostSaleFen: 328_000, refundFen: 328_000 });
    expect(await opened('ordersLost')).toEqual([second]);
    expect(first).not.toBe(second);
  });

  it('is not what was cancelled before', async () => {
    const { orderId } = await unpaidOrder(devcloud);
    await office().call('orders.order.cancel', { orderId, reason: '报错了' });
    await client(customers.zhang).call('care.complaint.file', { ...aComplaint, orderId });
    await leaveEvents(devcloud, [{ type: 'order.cancelled', orderId }]);
    await devcloud.runTimer('jobs');
    await devcloud.settle();
    expect(await sums()).toMatchObject({ complaints: 1, ordersLost: 0, lostSaleFen: 0 });
  });

  it('is what was taken off at the door, and each visit that was made because of it', async () => {
    const machine = { title: '热水器', category: 'gas_water_heater', product: null, applianceId: 'app_heater000001', serialNumber: null, warranty: null } as const;
    const workOrderId = await finishedVisit(devcloud, { machine, applianceIds: [machine.applianceId] });
    await client(customers.zhang).call('care.complaint.file', { ...aComplaint, workOrderId });
    devcloud.clock.moveTo(new Date(devcloud.clock.now().getTime() + 3_600_000));
    const waivers = [{ amountFen: 30_00, reason: '赔不是', at: devcloud.clock.now().getTime() }];
    const complained = await storedDocument(devcloud, 'work_orders', workOrderId);
    await devcloud.store.remove('work_orders', { query: { _id: workOrderId }, multi: false });
    await insertDocuments(devcloud, 'work_orders', [{ ...complained, _id: workOrderId, waivers, waivedFen: 30_00 }]);
    const again = await finishedVisit(devcloud, { machine, applianceIds: [machine.applianceId] });
    await leaveEvents(devcloud, [{ type: 'charge.waived', workOrderId }, { type: 'work_order.finished', workOrderId: again }]);
    await devcloud.runTimer('jobs');
    await devcloud.settle();
    expect(await sums()).toMatchObject({ complaints: 1, waivedFen: 30_00, visits: 1 });
    expect(await opened('visits')).toHaveLength(1);
  });
});

describe('the spreadsheet', () => {
  it('has a line for each complaint, page by page, and no formula in it', async () => {
    for (let round = 0; round < 21; round += 1) {
      await client(customers.zhang).call('care.complaint.file', { ...aComplaint, contact: { name: '=1+1', phone: customers.zhang.phone } });
    }
    const input = { period: 'month', on: today(), side: 'all', value: 'none', figure: 'complaints' } as const;
    const first = await office().call('care.analysis.export', input);
    const second = await office().call('care.analysis.export', { ...input, after: first.next ?? '' });
    const lines = `${first.csv}${second.csv}`.trimEnd().split('\r\n');
    expect([lines.length, second.next]).toEqual([22, null]);
    expect(lines[0]).toMatch(/^投诉编号,收到时间,顾客/);
    expect(new Set(lines).size).toBe(22);
    expect(lines.slice(1).every((line) => line.includes(`"'=1+1"`))).toBe(true);
    const page = await office().call('care.analysis.open', input);
    expect(page.rows).toHaveLength(20);
  });
});
