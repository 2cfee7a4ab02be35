import type { OrderDocument } from '../../../cloudfunctions/orders/documents';
import type { TechnicianDocument } from '../../../cloudfunctions/service/documents';
import { writeCompany, type PersonPlan } from '../../../devcloud/people/company-documents';
import type { Devcloud } from '../../../devcloud/start-devcloud';
import { addDays, dayOf } from '../../../src/shared/kernel/time';
import { SERVICE_SENTENCES } from '../../../src/text/service-errors';
import { customers, foundCompany, idsOf, organisations, people } from '../../fixtures/company';
import { startTestDevcloud } from '../../fixtures/devcloud';
import { clientOf, type Client } from '../../fixtures/functions-client';
import { storedDocument } from '../../fixtures/outbox';
import { anOrder, assignedTo, claimAs, deliver, insertDocuments, lineOf, products, reportSale, stockShelves } from '../../fixtures/sales';
import { anAsk, askForService, aTechnician } from '../../fixtures/work-orders';

/** A delivery takes its technician's time as a visit does. Half an hour here, and twenty minutes of way in the district. */

const [driver, helper, newcomer] = [1, 2, 3].map((position): PersonPlan => ({ ...people.technician, openid: `driver-${position}`, name: `司机${position}`, phone: `1390000040${position}` })) as [PersonPlan, PersonPlan, PersonPlan];

let devcloud: Devcloud;
let office: Client;
let ahead = 2;

beforeAll(async () => {
  devcloud = await startTestDevcloud();
  await foundCompany(devcloud);
  await stockShelves(devcloud);
  await writeCompany(devcloud.store, organisations, [driver, helper, newcomer], 0);
  await insertDocuments(devcloud, 'technicians', [aTechnician(driver), aTechnician(helper)]);
  office = clientOf(devcloud, people.supervisor.openid);
});

afterAll(() => devcloud.stop());

/** A day that no other test has anything on. */
function anotherDay(): string {
  ahead += 1;
  return addDays(dayOf(devcloud.clock.now().getTime()), ahead);
}

async function shipped(): Promise<string> {
  const { orderId } = await reportSale(devcloud, { lines: [lineOf(products.fridge)] });
  await deliver(devcloud, orderId, 'ship');
  return orderId;
}

const give = (orderId: string, on: string, hours = { from: '08:00', to: '08:30' }, to = driver) => ({ orderId, window: { on, ...hours }, ...assignedTo(to) });
const visitAt = (workOrderId: string, on: string, hours = { from: '08:00', to: '08:30' }, to = driver) => ({ workOrderId, membershipId: idsOf(to).membershipId, window: { on, ...hours } });

async function given(on: string): Promise<string> {
  const orderId = await shipped();
  await office.call('orders.delivery.schedule', give(orderId, on));
  return orderId;
}

const calendarOf = async (plan: PersonPlan) => (await storedDocument(devcloud, 'technicians', idsOf(plan).membershipId)) as unknown as TechnicianDocument;
const timesOf = async (on: string, plan = driver) =>
  (await calendarOf(plan)).bookings.filter((booking) => booking.on === on).map(({ orderId, workOrderId, startsAt, endsAt }) => [orderId ?? workOrderId, startsAt, endsAt]);
const boardOf = async (on: string) => (await office.call('service.board.get', { from: on, days: 1 })).deliveries;

describe('a delivery that a technician was given', () => {
  it('takes his time: no visit is promised over it, and the refusal says what he does then', async () => {
    const on = anotherDay();
    const orderId = await given(on);
    expect(await timesOf(on)).toEqual([[orderId, 480, 510]]);
    const { workOrderId } = await askForService(devcloud);
    const refusal = await office.refusal('service.work_order.dispatch', visitAt(workOrderId, on));
    const clash = { what: 'delivery', on, from: '08:00', to: '08:30' } as const;
    expect(refusal).toMatchObject({ code: 'service.window.taken', details: { clash } });
    expect(SERVICE_SENTENCES['service.window.taken']({ clash })).toContain('08:00–08:30 他已有送货');
    expect(await office.call('service.work_order.dispatch', visitAt(workOrderId, on, { from: '08:00', to: '10:00' }))).toEqual({ startsAt: 530 });
  });

  it('is not promised over a visit either', async () => {
    const on = anotherDay();
    const { workOrderId } = await askForService(devcloud);
    await office.call('service.work_order.dispatch', visitAt(workOrderId, on));
    const orderId = await shipped();
    const refusal = await office.refusal('orders.delivery.schedule', give(orderId, on));
    expect(refusal).toMatchObject({ code: 'service.window.taken', details: { clash: { what: 'visit', from: '08:00', to: '09:00' } } });
    expect((await office.call('orders.order.get', { orderId })).card).toMatchObject({ deliveryState: 'shipped', delivery: null });
    // Who is only named has no calendar.
    await office.call('orders.delivery.schedule', { orderId, window: { on, from: '08:00', to: '08:30' }, personName: '货运公司' });
    expect(await timesOf(on)).toEqual([[workOrderId, 480, 540]]);
  });

  it('is seen by who looks for a time, and by nobody whose customer asks when somebody could come', async () => {
    const on = anotherDay();
    const wish = { on, from: '08:00', to: '10:00' };
    const { workOrderId } = await askForService(devcloud, { wishes: [wish] });
    const startsOf = async () => {
      const { proposals } = await office.call('service.proposal.list', { workOrderId });
      return proposals.find(({ membershipId }) => membershipId === idsOf(driver).membershipId)?.startsAt;
    };
    expect(await startsOf()).toBe(480);
    await given(on);
    expect(await startsOf()).toBe(530);
    const { kind, category } = anAsk();
    const { days } = await clientOf(devcloud, customers.zhang.openid).call('service.slot.list', { of: 'ask', kind, category, city: '石家庄市', district: '桥西区' });
    expect(days.find((day) => day.on === on)?.windows.every(({ free }) => free)).toBe(true);
  });

  it('is refused on a day that he took off, and may lie outside of his hours', async () => {
    const [off, on] = [anotherDay(), anotherDay()];
    await insertDocuments(devcloud, 'technicians', [aTechnician(people.technician, { daysOff: [off], week: Array.from({ length: 7 }, () => null) })]);
    const orderId = await shipped();
    expect((await office.refusal('orders.delivery.schedule', give(orderId, off, undefined, people.technician))).code).toBe('service.technician.not_suited');
    await office.call('orders.delivery.schedule', give(orderId, on, { from: '18:00', to: '20:00' }, people.technician));
    expect(await timesOf(on, people.technician)).toEqual([[orderId, 1_080, 1_110]]);
    const profile = aTechnician(people.technician);
    const { personId, _id: membershipId, week, categories, kinds } = profile;
    const saved = await office.call('service.technician.save', { personId, membershipId, areas: [], active: true, week: [...week], categories: [...categories], kinds: [...kinds], daysOff: [on] });
    expect(saved.clashes).toEqual([{ orderId, on }]);
  });
});

describe('its time', () => {
  it('is free again, or another, when it is moved, given to somebody else, failed, brought or cancelled', async () => {
    const [on, later] = [anotherDay(), anotherDay()];
    const orderId = await given(on);
    await office.call('orders.delivery.schedule', give(orderId, later));
    expect([await timesOf(on), await timesOf(later)]).toEqual([[], [[orderId, 480, 510]]]);
    await office.call('orders.delivery.schedule', give(orderId, later, undefined, helper));
    expect([await timesOf(later), await timesOf(later, helper)]).toEqual([[], [[orderId, 480, 510]]]);
    await office.call('orders.order.cancel', { orderId, reason: '顾客不要了' });
    expect(await timesOf(later, helper)).toEqual([]);
  });

  it.each([['orders.delivery.complete'], ['orders.delivery.fail']] as const)('is free again after %s', async (action) => {
    const now = devcloud.clock.now().getTime();
    const today = dayOf(now + 3_600_000);
    const orderId = await shipped();
    await office.call('orders.delivery.schedule', give(orderId, today, { from: '00:00', to: '23:59' }));
    await office.call('orders.delivery.depart', { orderId });
    expect((await timesOf(today)).map(([id]) => id)).toContain(orderId);
    expect(await boardOf(today)).toMatchObject([{ orderId, state: 'out' }]);
    if (action === 'orders.delivery.fail') await office.call(action, { orderId, reason: '家里没人' });
    else await office.call(action, { orderId });
    expect((await timesOf(today)).map(([id]) => id)).not.toContain(orderId);
    expect(await boardOf(today)).toEqual([]);
  });

  it('is free again when nothing of the order is left after a refund', async () => {
    const on = anotherDay();
    const orderId = await given(on);
    await claimAs(devcloud, customers.zhang.openid, orderId);
    const asked = { orderId, lines: [{ lineId: `${orderId}_1`, quantity: 1 }], goodsReturned: false, reason: '不要了' };
    const { refundId } = await clientOf(devcloud, customers.zhang.openid).call('orders.refund.request', asked);
    const finance = clientOf(devcloud, people.finance.openid);
    const { preview } = await finance.call('orders.refund.get', { refundId });
    await finance.call('orders.refund.approve', { refundId, digest: preview?.digest ?? '' });
    expect((await office.call('orders.order.get', { orderId })).card.cancelled).toBe(true);
    expect(await timesOf(on)).toEqual([]);
  });
});

describe('on the board', () => {
  it('it stands with whose it is, when and where, for who sees the order', async () => {
    const on = anotherDay();
    const orderId = await given(on);
    const { membershipId } = idsOf(driver);
    expect(await boardOf(on)).toEqual([
      {
        orderId,
        membershipId,
        customerName: '张女士',
        addressLine: '河北省石家庄市桥西区桥西路18号3栋1202',
        state: 'scheduled',
        window: { on, from: '08:00', to: '08:30' },
        startsAt: 480,
        endsAt: 510,
      },
    ]);
    expect(await boardOf(addDays(on, 1))).toEqual([]);
    const stored = (await storedDocument(devcloud, 'orders', orderId)) as unknown as OrderDocument;
    await devcloud.store.update('orders', { query: { _id: orderId }, data: { $set: { scopes: stored.scopes.slice(1) } }, merge: true, multi: false, upsert: false });
    expect(await boardOf(on)).toEqual([]);
  });

  it('it takes its whole window when it was given away before deliveries stood in calendars, and can be moved on', async () => {
    const on = anotherDay();
    const { membershipId: assigneeId } = idsOf(driver);
    const appointment = { window: { on, from: '09:00', to: '11:00' }, personName: '司机1', personPhone: null, assigneeId };
    const orderId = 'ord_000000005500000000';
    await insertDocuments(devcloud, 'orders', [anOrder({ _id: orderId, delivery: { state: 'scheduled', appointment } })]);
    expect(await boardOf(on)).toMatchObject([{ orderId, startsAt: 540, endsAt: 660 }]);
    await office.call('orders.delivery.schedule', give(orderId, on, { from: '14:00', to: '16:00' }));
    expect(await timesOf(on)).toEqual([[orderId, 840, 870]]);
    await office.call('orders.delivery.schedule', { orderId, window: appointment.window, personName: '货运公司' });
    expect(await timesOf(on)).toEqual([]);
  });
});

it('makes a calendar for who has none: nobody said what he can do, and no delivery is lost when somebody does', async () => {
  const on = anotherDay();
  const [first, second] = [await shipped(), await shipped()];
  const answers = await Promise.all([first, second].map((orderId) => office.answer('orders.delivery.schedule', give(orderId, on, { from: '08:00', to: '12:00' }, newcomer), { contended: true })));
  expect(answers.map(({ ok }) => ok)).toEqual([true, true]);
  expect((await timesOf(on, newcomer)).map(([, startsAt]) => startsAt)).toEqual([480, 530]);
  const { personId, membershipId } = idsOf(newcomer);
  const listed = async () => (await office.call('service.technician.list', {})).technicians.find((one) => one.membershipId === membershipId);
  expect(await listed()).toMatchObject({ known: false, active: false, kinds: [], clashes: [] });
  const { week, categories } = aTechnician(newcomer);
  await office.call('service.technician.save', { personId, membershipId, areas: [], active: true, week: [...week], categories: [...categories], kinds: ['repair'], daysOff: [] });
  expect(await listed()).toMatchObject({ known: true, active: true });
  expect(await timesOf(on, newcomer)).toHaveLength(2);
});
