import { writeCompany, type PersonPlan } from '../../../devcloud/people/company-documents';
import type { Devcloud } from '../../../devcloud/start-devcloud';
import { customers, foundCompany, idsOf, organisations, people } from '../../fixtures/company';
import { startTestDevcloud } from '../../fixtures/devcloud';
import { clientOf, type Client } from '../../fixtures/functions-client';
import { keptPicture } from '../../fixtures/kept-files';
import { anAppointment, anAppointmentNow, anOrder, assignedTo, claimAs, deliver, insertDocuments, lineOf, products, reportSale, stockShelves, windowAhead } from '../../fixtures/sales';
import { dispatch, installationOf, openForService } from '../../fixtures/work-orders';
import { dealerSupervisor } from './action-cases';

const colleague = { openid: 'technician-two', name: '陈立', phone: '13900000021', roles: [{ role: 'technician', organisationId: 'org_headquarters' }] } as const satisfies PersonPlan;
const dealersTechnician = { openid: 'technician-dealer', name: '马师傅', phone: '13900000022', roles: [{ role: 'technician', organisationId: 'org_dealereast' }] } as const satisfies PersonPlan;

let devcloud: Devcloud;
let office: Client;
const as = (person: { readonly openid: string }): Client => clientOf(devcloud, person.openid);
const technician = () => as(people.technician);

beforeAll(async () => {
  devcloud = await startTestDevcloud();
  await foundCompany(devcloud);
  await writeCompany(devcloud.store, organisations, [colleague, dealersTechnician, dealerSupervisor], 0);
  await stockShelves(devcloud);
  await openForService(devcloud, [people.technician, colleague]);
  office = as(people.supervisor);
});

afterAll(() => devcloud.stop());

async function shipped(): Promise<string> {
  const { orderId } = await reportSale(devcloud);
  await deliver(devcloud, orderId, 'ship');
  return orderId;
}

/** A shipped order whose delivery now is this technician's. */
async function assigned(to: PersonPlan = people.technician): Promise<string> {
  const { orderId } = await reportSale(devcloud, { lines: [lineOf(products.heater), lineOf(products.fridge)], remark: '电梯要预约' });
  await deliver(devcloud, orderId, 'ship');
  await office.call('orders.delivery.schedule', { orderId, window: anAppointmentNow(devcloud).window, ...assignedTo(to) });
  return orderId;
}

const visitsTo = async (orderId: string, client = technician()) => (await client.call('orders.visit.list', {})).visits.filter((visit) => visit.orderId === orderId);

describe('giving a visit to a technician', () => {
  it('keeps the name and the phone that the list has of him', async () => {
    const orderId = await shipped();
    await office.call('orders.delivery.schedule', { orderId, window: windowAhead(devcloud), personName: '随便写的', technician: idsOf(colleague) });
    const { card, assignees } = await office.call('orders.order.get', { orderId });
    expect(card.delivery).toEqual({ window: windowAhead(devcloud), personName: '陈立', personPhone: '13900000021' });
    expect(assignees).toEqual({ delivery: idsOf(colleague).membershipId, installation: null });
  });

  it('takes another phone for this time, and somebody who is on no list only by name', async () => {
    const orderId = await shipped();
    const appointment = { orderId, window: windowAhead(devcloud), ...assignedTo(colleague) };
    await office.call('orders.delivery.schedule', { ...appointment, personPhone: '13700137000' });
    expect((await office.call('orders.order.get', { orderId })).card.delivery).toMatchObject({ personPhone: '13700137000' });
    await office.call('orders.delivery.schedule', { orderId, ...anAppointment(devcloud) });
    expect((await office.call('orders.order.get', { orderId })).assignees).toEqual({ delivery: null, installation: null });
    expect(await visitsTo(orderId, as(colleague))).toEqual([]);
  });

  it.each([
    ['who is no technician', people.guide],
    ['whom nobody knows', { ...colleague, openid: 'nobody-at-all' }],
  ])('is refused for somebody %s', async (_who, plan) => {
    const orderId = await shipped();
    const refusal = await office.refusal('orders.delivery.schedule', { orderId, window: windowAhead(devcloud), ...assignedTo(plan) });
    expect(refusal).toMatchObject({ code: 'orders.visit.technician_missing', details: {} });
  });

  it('is refused for a technician of another organisation, and for a position that is not his', async () => {
    const { orderId } = await as(people.dealerGuide).call('orders.report.create', {
      lines: [lineOf(products.heater)],
      customer: { name: '周立', phone: '13800138009' },
      address: { province: '河北省', city: '石家庄市', district: '长安区', detail: '中山东路300号' },
      wishedWindow: null,
    });
    const dealersOffice = as(dealerSupervisor);
    await dealersOffice.call('orders.delivery.ship', { orderId });
    const visit = { orderId, window: windowAhead(devcloud), personName: '马师傅' };
    for (const ids of [idsOf(people.technician), { ...idsOf(dealersTechnician), membershipId: idsOf(people.technician).membershipId }]) {
      expect((await dealersOffice.refusal('orders.delivery.schedule', { ...visit, technician: ids })).code).toBe('orders.visit.technician_missing');
    }
    await dealersOffice.call('orders.delivery.schedule', { ...visit, technician: idsOf(dealersTechnician) });
    expect(await visitsTo(orderId, as(dealersTechnician))).toHaveLength(1);
  });
});

describe("a technician's list", () => {
  it('says whom, where, what and when, and what to do next', async () => {
    const orderId = await assigned();
    expect(await visitsTo(orderId)).toEqual([
      {
        orderId,
        orderNo: expect.stringMatching(/^\d{14}$/) as string,
        state: 'scheduled',
        window: anAppointmentNow(devcloud).window,
        lines: [
          { productId: products.heater._id, name: '燃气热水器', model: 'JSQ30', category: 'gas_water_heater', lineId: `${orderId}_1`, quantity: 1, needsInstallation: true },
          { productId: products.fridge._id, name: '对开门冰箱', model: 'BCD-500', category: 'refrigerator', lineId: `${orderId}_2`, quantity: 1, needsInstallation: false },
        ],
        customerName: '张女士',
        customerPhone: '13800138000',
        addressLine: '河北省石家庄市桥西区桥西路18号3栋1202',
        remark: '电梯要预约',
        dueFen: products.heater.listPriceFen + products.fridge.listPriceFen,
        commands: ['depart'],
      },
    ]);
  });

  it('says what is still to be taken, and not again what somebody has taken', async () => {
    const orderId = await assigned();
    const [before] = await visitsTo(orderId);
    const evidence = [await keptPicture(devcloud, 'evidence/cash.jpg')];
    await technician().call('payments.payment.record', { orderId, part: 'deposit', method: 'cash', amountFen: 20_000, evidence });
    expect(await visitsTo(orderId)).toMatchObject([{ dueFen: (before?.dueFen ?? 0) - 20_000 }]);
  });

  it('follows a delivery from setting out to the door, and then has it no more', async () => {
    const orderId = await assigned();
    const me = technician();
    const commands = async () => (await visitsTo(orderId)).map((visit) => [visit.state, ...visit.commands]);
    expect(await commands()).toEqual([['scheduled', 'depart']]);
    await me.call('orders.delivery.depart', { orderId });
    expect(await commands()).toEqual([['out', 'complete_delivery', 'fail_delivery']]);
    await me.call('orders.delivery.complete', { orderId });
    expect(await commands()).toEqual([]);
    const { timeline, card } = await me.call('orders.order.get', { orderId });
    expect(timeline.slice(-2).map(({ command, byName }) => [command, byName])).toEqual(['depart', 'complete_delivery'].map((command) => [command, '王师傅']));
    expect(card.stage).toBe('delivered');
  });

  it('has no installations: those are work orders', async () => {
    const { orderId } = await reportSale(devcloud);
    await dispatch(devcloud, await installationOf(devcloud, orderId));
    expect(await visitsTo(orderId)).toEqual([]);
    expect(await technician().call('orders.order.get', { orderId })).toMatchObject({ relation: 'technician', commands: [] });
  });

  it('is in the order of the windows, whatever order they were given in', async () => {
    const days = [5, 3, 4];
    for (const day of days) {
      const orderId = await shipped();
      await office.call('orders.delivery.schedule', { orderId, window: windowAhead(devcloud, day), ...assignedTo(colleague) });
    }
    const { visits } = await as(colleague).call('orders.visit.list', {});
    const begins = visits.map(({ window }) => `${window.on} ${window.from}`);
    expect(begins).toEqual(begins.toSorted());
    expect(begins.length).toBeGreaterThanOrEqual(days.length);
  });

  it('offers nothing before its time, and nothing of a cancelled order', async () => {
    const { orderId } = await reportSale(devcloud);
    await deliver(devcloud, orderId, 'ship');
    await office.call('orders.delivery.schedule', { orderId, window: windowAhead(devcloud), ...assignedTo(people.technician) });
    expect(await visitsTo(orderId)).toMatchObject([{ commands: [] }]);
    expect((await technician().refusal('orders.delivery.depart', { orderId })).code).toBe('orders.delivery.too_early');
    await office.call('orders.order.cancel', { orderId, reason: '顾客不要了' });
    expect(await visitsTo(orderId)).toEqual([]);
  });

  it('costs the same for who has a hundred visits, and says that there are more', async () => {
    const busy = { openid: 'technician-busy', name: '忙师傅', phone: '13900000023', roles: [{ role: 'technician', organisationId: 'org_headquarters' }] } as const satisfies PersonPlan;
    await writeCompany(devcloud.store, organisations, [busy], 0);
    const appointment = { ...anAppointment(devcloud), assigneeId: idsOf(busy).membershipId };
    const orders = Array.from({ length: 100 }, (_, position) =>
      anOrder({ _id: `ord_000000007${String(position).padStart(10, '0')}`, orderNo: `7001010${String(position).padStart(7, '0')}`, delivery: { state: 'scheduled', appointment } }),
    );
    await insertDocuments(devcloud, 'orders', orders);
    const { visits, more } = await as(busy).call('orders.visit.list', {});
    expect([visits.length, more]).toEqual([50, true]);
  });
});

describe('an order in which a technician has a visit', () => {
  it('shows him whom, where and what, but no amount; the office and the customer see all', async () => {
    const orderId = await assigned();
    await claimAs(devcloud, customers.zhang.openid, orderId);
    const seen = await technician().call('orders.order.get', { orderId });
    expect(seen).toMatchObject({ relation: 'technician', customerPhone: '13800138000', assignees: null, commands: ['depart'] });
    expect(seen.card).toMatchObject({ totalFen: null, customerName: '张女士', addressLine: '河北省石家庄市桥西区桥西路18号3栋1202' });
    expect(seen.lines.map(({ unitPriceFen, amountFen }) => [unitPriceFen, amountFen])).toEqual([[null, null], [null, null]]);
    expect(JSON.stringify(seen)).not.toMatch(/328000|456700|784700/);
    expect(await office.call('orders.order.get', { orderId })).toMatchObject({ relation: 'staff', card: { totalFen: 784_700 }, assignees: { delivery: idsOf(people.technician).membershipId } });
    const { assignees, card } = await as(customers.zhang).call('orders.order.get', { orderId });
    expect([assignees, card.totalFen]).toEqual([null, 784_700]);
  });

  it('does not exist for another technician or another organisation, and neither may move it', async () => {
    const orderId = await assigned();
    for (const stranger of [colleague, dealersTechnician]) {
      expect(await visitsTo(orderId, as(stranger))).toEqual([]);
      expect((await as(stranger).refusal('orders.order.get', { orderId })).code).toBe('orders.order.missing');
      expect((await as(stranger).refusal('orders.delivery.depart', { orderId })).code).toBe('orders.order.missing');
      expect((await as(stranger).refusal('orders.delivery.fail', { orderId, reason: '家里没人' })).code).toBe('orders.order.missing');
    }
    expect((await as(dealerSupervisor).refusal('orders.order.get', { orderId })).code).toBe('orders.order.missing');
  });

  it('lets him take the steps of his own visit only, and neither sell, plan nor cancel', async () => {
    const orderId = await assigned();
    const workOrderId = await installationOf(devcloud, orderId);
    await dispatch(devcloud, workOrderId, colleague);
    expect((await as(colleague).refusal('orders.delivery.depart', { orderId })).code).toBe('auth.forbidden');
    expect((await technician().refusal('orders.order.cancel', { orderId, reason: '算了' })).code).toBe('auth.forbidden');
    expect((await technician().refusal('orders.delivery.schedule', { orderId, ...anAppointment(devcloud) })).code).toBe('auth.forbidden');
    expect((await technician().refusal('attribution.code.issue', { kind: 'order', subjectId: orderId })).code).toBe('orders.order.missing');
    await technician().call('orders.delivery.depart', { orderId });
    await technician().call('orders.delivery.complete', { orderId });
    const at = devcloud.clock.now().getTime();
    expect((await technician().refusal('service.work_order.accept', { workOrderId, at })).code).toBe('service.work_order.missing');
    await as(colleague).call('service.work_order.accept', { workOrderId, at });
  });

  it('stays his after a failure until somebody else is sent', async () => {
    const orderId = await assigned();
    await technician().call('orders.delivery.depart', { orderId });
    await technician().call('orders.delivery.fail', { orderId, reason: '家里没人' });
    expect(await visitsTo(orderId)).toEqual([]);
    expect((await technician().call('orders.order.get', { orderId })).commands).toEqual([]);
    await office.call('orders.delivery.schedule', { orderId, window: anAppointmentNow(devcloud).window, ...assignedTo(colleague) });
    expect((await technician().refusal('orders.order.get', { orderId })).code).toBe('orders.order.missing');
    expect(await visitsTo(orderId, as(colleague))).toHaveLength(1);
  });

  it('is gone with the position it was given to', async () => {
    const leaving = { openid: 'technician-leaving', name: '高师傅', phone: '13900000024', roles: [{ role: 'technician', organisationId: 'org_headquarters' }] } as const satisfies PersonPlan;
    await writeCompany(devcloud.store, organisations, [leaving], 0);
    const orderId = await assigned(leaving);
    expect(await visitsTo(orderId, as(leaving))).toHaveLength(1);
    await office.call('identity.member.revoke', idsOf(leaving));
    expect((await as(leaving).refusal('orders.visit.list', {})).code).toBe('auth.forbidden');
    expect((await as(leaving).refusal('orders.order.get', { orderId })).code).toBe('orders.order.missing');
    const again = await office.refusal('orders.delivery.schedule', { orderId, window: windowAhead(devcloud), ...assignedTo(leaving) });
    expect(again.code).toBe('orders.visit.technician_missing');
  });
});
