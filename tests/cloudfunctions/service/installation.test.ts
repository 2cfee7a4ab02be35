import type { Devcloud } from '../../../devcloud/start-devcloud';
import { customers, foundCompany, idsOf, people } from '../../fixtures/company';
import { startTestDevcloud } from '../../fixtures/devcloud';
import { clientOf, type Client } from '../../fixtures/functions-client';
import { keptPicture } from '../../fixtures/kept-files';
import { storedDocument, storedDocuments } from '../../fixtures/outbox';
import { claimAs, deliver, lineOf, products, reportSale, stockShelves, windowAhead } from '../../fixtures/sales';
import { dispatch, doTheWork, install, installationOf, openForService, visit, windowNow } from '../../fixtures/work-orders';

let devcloud: Devcloud;
let office: Client;
let technician: Client;
const as = (person: { readonly openid: string }): Client => clientOf(devcloud, person.openid);

beforeAll(async () => {
  devcloud = await startTestDevcloud();
  await foundCompany(devcloud);
  await stockShelves(devcloud);
  await openForService(devcloud);
  office = as(people.supervisor);
  technician = as(people.technician);
});

afterAll(() => devcloud.stop());

const orderOf = (orderId: string) => office.call('orders.order.get', { orderId });
const workOrderOf = (workOrderId: string) => office.call('service.work_order.get', { workOrderId });
const now = () => devcloud.clock.now().getTime();

describe("an order's installation", () => {
  it('is one work order, made as soon as the order is placed, with what the order knows', async () => {
    const wishedWindow = windowAhead(devcloud, 3);
    const lines = [lineOf(products.heater, 2), lineOf(products.fridge), lineOf(products.purifier)];
    const { orderId } = await reportSale(devcloud, { lines, wishedWindow, remark: '五楼无电梯' });
    const view = await workOrderOf(await installationOf(devcloud, orderId));
    expect(view).toMatchObject({
      card: {
        kind: 'installation',
        state: 'requested',
        orderId,
        delivered: false,
        product: { title: 'JSQ30 燃气热水器', category: 'gas_water_heater', machines: 3 },
        wishes: [wishedWindow],
        customerName: '张女士',
        addressLine: '河北省石家庄市桥西区桥西路18号3栋1202',
        organisationName: '桥西店',
      },
      description: '五楼无电梯',
      customerPhone: '13800138000',
      pieces: [
        { lineId: `${orderId}_1`, title: 'JSQ30 燃气热水器', quantity: 2 },
        { lineId: `${orderId}_3`, title: 'RO-800 净水器', quantity: 1 },
      ],
      commands: ['dispatch', 'reschedule'],
    });
    expect(view.steps.length).toBeGreaterThan(0);
    expect(view.tariff.items.length).toBeGreaterThan(0);
    expect(await storedDocuments(devcloud, 'work_orders', { 'order.orderId': orderId })).toHaveLength(1);
    await dispatch(devcloud, view.card.id);
    await devcloud.settle();
    const { rows } = await technician.call('identity.inbox.list', {});
    expect(rows.find(({ subjectId }) => subjectId === view.card.id)?.facts).toMatchObject({ product: 'JSQ30 燃气热水器等 3 台' });
  });

  it('tells who comes what is still to be taken for the goods, and no customer on that page', async () => {
    const { orderId } = await reportSale(devcloud);
    await claimAs(devcloud, customers.zhang.openid, orderId);
    await deliver(devcloud, orderId);
    const workOrderId = await installationOf(devcloud, orderId);
    await dispatch(devcloud, workOrderId);
    const due = { dueFen: 0, orderDueFen: products.heater.listPriceFen };
    expect(await technician.call('service.work_order.get', { workOrderId })).toMatchObject(due);
    const { jobs } = await technician.call('service.day.get', {});
    expect(jobs.find(({ card }) => card.id === workOrderId)).toMatchObject(due);
    expect(await as(customers.zhang).call('service.work_order.get', { workOrderId })).toMatchObject({ orderDueFen: null });
    const evidence = [await keptPicture(devcloud, 'evidence/cash.jpg')];
    await technician.call('payments.payment.record', { orderId, part: 'rest', method: 'cash', amountFen: due.orderDueFen, evidence });
    expect(await technician.call('service.work_order.get', { workOrderId })).toMatchObject({ orderDueFen: 0 });
  });

  it('does not exist for what only has to be delivered', async () => {
    const { orderId } = await reportSale(devcloud, { lines: [lineOf(products.fridge)] });
    await devcloud.settle();
    expect((await orderOf(orderId)).workOrderId).toBeNull();
    expect(await storedDocuments(devcloud, 'work_orders', { 'order.orderId': orderId })).toEqual([]);
  });

  it('is its people’s as soon as they have taken the order, and nobody’s whom the buyer refuses', async () => {
    const { orderId } = await reportSale(devcloud);
    const workOrderId = await installationOf(devcloud, orderId);
    expect((await as(customers.zhang).refusal('service.work_order.get', { workOrderId })).code).toBe('service.work_order.missing');
    await claimAs(devcloud, customers.zhang.openid, orderId);
    await claimAs(devcloud, customers.liu.openid, orderId, 'user');
    await devcloud.settle();
    expect(await as(customers.zhang).call('service.work_order.get', { workOrderId })).toMatchObject({ relation: 'customer', contact: 'shown', commands: ['reschedule'] });
    const asked = await as(customers.liu).call('service.work_order.get', { workOrderId });
    expect(asked).toMatchObject({ relation: 'customer', contact: 'hidden', place: null, commands: [], card: { customerName: '张**', addressLine: '石家庄市桥西区**' } });
    expect((await as(customers.liu).refusal('service.work_order.reschedule', { workOrderId, window: windowAhead(devcloud) })).code).toBe('auth.forbidden');
    await as(customers.zhang).call('orders.sharing.decide', { orderId, personId: idsOf(customers.liu).personId, granted: false });
    await devcloud.settle();
    expect((await as(customers.liu).refusal('service.work_order.get', { workOrderId })).code).toBe('service.work_order.missing');
  });

  it('is shown on the order as before: who comes when, and that somebody else has to', async () => {
    const { orderId } = await reportSale(devcloud);
    const workOrderId = await installationOf(devcloud, orderId);
    await dispatch(devcloud, workOrderId);
    const scheduled = await orderOf(orderId);
    expect(scheduled.card).toMatchObject({ installationState: 'scheduled', installation: { window: windowNow(devcloud), personName: '王师傅', personPhone: '13900000006' } });
    expect(scheduled.assignees).toEqual({ delivery: null, installation: idsOf(people.technician).membershipId });
    await technician.call('service.work_order.decline', { workOrderId, reason: '车坏了', at: now() });
    const declined = await orderOf(orderId);
    expect(declined.card).toMatchObject({ installationState: 'waiting', installation: null });
    expect(declined.timeline.map(({ command, byName, note }) => [command, byName, note]).slice(-2)).toEqual([
      ['schedule_installation', '赵主管', `${windowNow(devcloud).on} 00:00–23:59 王师傅`],
      ['postpone_installation', '王师傅', '车坏了'],
    ]);
    expect((await workOrderOf(workOrderId)).commands).toEqual(['dispatch', 'reschedule']);
  });

  it('may be arranged before the goods are there, and begins where they are', async () => {
    const { orderId } = await reportSale(devcloud);
    const workOrderId = await installationOf(devcloud, orderId);
    await visit(devcloud, workOrderId, 'accept');
    const refusal = await technician.refusal('service.work_order.depart', { workOrderId, at: now() });
    expect(refusal).toMatchObject({ code: 'service.work_order.command_not_allowed', details: { command: 'depart', state: 'order:not_delivered' } });
    await deliver(devcloud, orderId);
    // The order itself knows, before its event has arrived.
    await technician.call('service.work_order.depart', { workOrderId, at: now() });
    expect((await workOrderOf(workOrderId)).card.delivered).toBe(true);
  });

  it('cannot be given up without its order, and goes with it', async () => {
    const { orderId } = await reportSale(devcloud);
    const workOrderId = await installationOf(devcloud, orderId);
    await dispatch(devcloud, workOrderId);
    expect((await office.refusal('service.work_order.cancel', { workOrderId, reason: '不装了' })).code).toBe('service.work_order.command_not_allowed');
    await office.call('orders.order.cancel', { orderId, reason: '顾客不要了' });
    expect((await orderOf(orderId)).workOrderId).toBeNull();
    await devcloud.settle();
    const { card, timeline } = await workOrderOf(workOrderId);
    expect([card.state, card.technician, timeline.at(-1)?.command]).toEqual(['cancelled', null, 'cancel']);
    expect((await storedDocument(devcloud, 'technicians', idsOf(people.technician).membershipId))?.['bookings']).not.toContainEqual(expect.objectContaining({ workOrderId }));
    expect((await technician.refusal('service.work_order.accept', { workOrderId, at: now() })).code).toBe('service.work_order.missing');
  });
});

describe('finishing an installation', () => {
  it('makes one appliance with its warranty card for every piece, and completes the order', async () => {
    const { orderId, orderNo } = await reportSale(devcloud, { lines: [lineOf(products.heater, 2)] });
    await install(devcloud, orderId, ['INST-0001', 'INST-0002']);
    const { appliances, card, timeline } = await orderOf(orderId);
    expect(appliances.map(({ title, serialNumber }) => [title, serialNumber])).toEqual([['JSQ30 燃气热水器', 'INST-0001'], ['JSQ30 燃气热水器', 'INST-0002']]);
    const appliance = await office.call('orders.appliance.get', { applianceId: appliances[1]?.id ?? '' });
    expect(appliance).toMatchObject({ serialNumber: 'INST-0002', orderId, organisationName: '桥西店', installedByName: '王师傅', warranty: { cardNo: `${orderNo}-1-2`, months: 36, state: 'active', startsOn: appliance.installedOn } });
    expect(appliance.replacementYear).toBe(Number(appliance.installedOn.slice(0, 4)) + 5);
    expect(card.track.map(({ state }) => state)).toEqual(['done', 'done', 'done', 'done']);
    expect(timeline.at(-1)).toMatchObject({ command: 'complete_installation', byName: '王师傅' });
    const workOrder = await storedDocument(devcloud, 'work_orders', await installationOf(devcloud, orderId));
    expect(workOrder?.['applianceIds']).toEqual(appliances.map(({ id }) => id));
  });

  it('asks for exactly one serial number a piece, and keeps the job as it was when they are wrong', async () => {
    const { orderId } = await reportSale(devcloud, { lines: [lineOf(products.heater, 2), lineOf(products.fridge)] });
    await deliver(devcloud, orderId);
    const workOrderId = await installationOf(devcloud, orderId);
    await visit(devcloud, workOrderId, 'begin');
    await doTheWork(devcloud, workOrderId);
    const finish = (...pieces: readonly { readonly lineId: string; readonly serialNumber: string }[]) => technician.refusal('service.work_order.finish', { workOrderId, pieces: [...pieces], at: now() });
    const lineId = `${orderId}_1`;
    expect(await finish({ lineId, serialNumber: 'MISS-0001' })).toMatchObject({ code: 'orders.installation.serial_numbers_mismatch', details: { expected: 2, given: 1 } });
    expect(await finish({ lineId, serialNumber: 'miss-0001' }, { lineId, serialNumber: 'MISS-0001' })).toMatchObject({ code: 'orders.installation.serial_number_in_use', details: { serialNumber: 'MISS-0001' } });
    expect(await finish({ lineId, serialNumber: 'MISS-0001' }, { lineId: `${orderId}_2`, serialNumber: 'MISS-0002' })).toMatchObject({ code: 'orders.installation.serial_numbers_mismatch', details: { expected: 2, given: 1 } });
    expect((await workOrderOf(workOrderId)).card.state).toBe('working');
  });

  it('registers a serial number once, however it is typed', async () => {
    const first = await reportSale(devcloud);
    await install(devcloud, first.orderId, ['ONCE-0001a']);
    const { orderId } = await reportSale(devcloud);
    await deliver(devcloud, orderId);
    const workOrderId = await installationOf(devcloud, orderId);
    await visit(devcloud, workOrderId, 'begin');
    await doTheWork(devcloud, workOrderId);
    const refusal = await technician.refusal('service.work_order.finish', { workOrderId, pieces: [{ lineId: `${orderId}_1`, serialNumber: 'once-0001A' }], at: now() });
    expect(refusal).toMatchObject({ code: 'orders.installation.serial_number_in_use', details: { serialNumber: 'once-0001A' } });
  });

  it('gives a serial number to one of two orders that want it at the same time', async () => {
    const placed = await Promise.all([reportSale(devcloud), reportSale(devcloud)]);
    const jobs: { readonly workOrderId: string; readonly lineId: string }[] = [];
    for (const { orderId } of placed) {
      await deliver(devcloud, orderId);
      const workOrderId = await installationOf(devcloud, orderId);
      await visit(devcloud, workOrderId, 'begin');
      await doTheWork(devcloud, workOrderId);
      jobs.push({ workOrderId, lineId: `${orderId}_1` });
    }
    const answers = await Promise.all(
      jobs.map(({ workOrderId, lineId }) =>
        technician.answer('service.work_order.finish', { workOrderId, pieces: [{ lineId, serialNumber: 'RACE-0001' }], at: now() }, { contended: true }),
      ),
    );
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(answers.find(({ ok }) => !ok)).toMatchObject({ error: { code: 'orders.installation.serial_number_in_use' } });
  });
});
