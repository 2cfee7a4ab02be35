import type { Devcloud } from '../../../devcloud/start-devcloud';
import { customers, foundCompany, idsOf, people } from '../../fixtures/company';
import { startTestDevcloud } from '../../fixtures/devcloud';
import { clientOf, type Client } from '../../fixtures/functions-client';
import { storedDocument, storedDocuments } from '../../fixtures/outbox';
import { anAppointment, anAppointmentNow, claimAs, deliver, install, lineOf, products, reportSale, stockShelves, windowAhead } from '../../fixtures/sales';

let devcloud: Devcloud;
let office: Client;

beforeAll(async () => {
  devcloud = await startTestDevcloud();
  await foundCompany(devcloud);
  await stockShelves(devcloud);
  office = clientOf(devcloud, people.supervisor.openid);
});

afterAll(() => devcloud.stop());

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

/** Kind and facts of every message about an order that somebody has, oldest first. */
async function messagesTo(personId: string, orderId: string) {
  const entries = await storedDocuments(devcloud, 'inbox_entries', { personId, orderId });
  const order = ['order_placed', 'order_shipped', 'delivery_scheduled', 'delivery_departed', 'delivery_failed', 'order_delivered', 'installation_scheduled', 'order_installed'];
  return entries.toSorted((a, b) => order.indexOf(textOf(a['kind'])) - order.indexOf(textOf(b['kind']))).map(({ kind, facts }) => ({ kind, facts }));
}

describe('an order on its way', () => {
  it('moves step by step, each answered with what may be done next', async () => {
    const { orderId } = await reportSale(devcloud);
    const appointment = anAppointmentNow(devcloud);
    expect(await office.call('orders.delivery.ship', { orderId })).toEqual({ stage: 'shipped', commands: ['cancel', 'schedule_delivery', 'schedule_installation'] });
    expect(await office.call('orders.delivery.schedule', { orderId, ...appointment })).toEqual({ stage: 'shipped', commands: ['cancel', 'schedule_delivery', 'depart', 'schedule_installation'] });
    expect(await office.call('orders.installation.schedule', { orderId, ...appointment })).toEqual({ stage: 'shipped', commands: ['cancel', 'schedule_delivery', 'depart', 'schedule_installation'] });
    expect(await office.call('orders.delivery.depart', { orderId })).toEqual({ stage: 'shipped', commands: ['complete_delivery', 'fail_delivery', 'schedule_installation'] });
    expect(await office.call('orders.delivery.complete', { orderId })).toEqual({ stage: 'delivered', commands: ['schedule_installation', 'complete_installation'] });
    const pieces = [{ lineId: `${orderId}_1`, serialNumber: 'STEP-0001' }];
    expect(await office.call('orders.installation.complete', { orderId, pieces })).toEqual({ stage: 'installed', commands: [] });
    const { card, timeline } = await office.call('orders.order.get', { orderId });
    expect(card).toMatchObject({ stage: 'installed', delivery: { personName: '陈立', personPhone: '13700137000' }, installation: { personName: '陈立' } });
    expect(card.track.map(({ state }) => state)).toEqual(['done', 'done', 'done', 'done']);
    expect(timeline.map(({ command, byName }) => [command, byName])).toEqual([
      ['place', '李敏'],
      ...['ship', 'schedule_delivery', 'schedule_installation', 'depart', 'complete_delivery', 'complete_installation'].map((command) => [command, '赵主管']),
    ]);
  });

  it('tells its people every step, with the facts their sentences need', async () => {
    const { orderId, orderNo } = await reportSale(devcloud);
    await claimAs(devcloud, customers.zhang.openid, orderId);
    await deliver(devcloud, orderId, 'depart');
    await office.call('orders.delivery.fail', { orderId, reason: '家里没人' });
    const again = { ...anAppointmentNow(devcloud), personName: '王建国' };
    await office.call('orders.delivery.schedule', { orderId, ...again });
    await office.call('orders.delivery.depart', { orderId });
    await office.call('orders.delivery.complete', { orderId });
    await office.call('orders.installation.schedule', { orderId, ...anAppointment(devcloud, 4) });
    await office.call('orders.installation.complete', { orderId, pieces: [{ lineId: `${orderId}_1`, serialNumber: 'STEP-0002' }] });
    await devcloud.settle();
    const product = 'JSQ30 燃气热水器';
    const shared = { orderNo, product };
    const visit = ({ window, personName }: typeof again) => ({ ...shared, windowOn: window.on, windowFrom: window.from, windowTo: window.to, personName });
    const visits = [visit({ ...again, personName: '陈立' }), visit(again)];
    const told = await messagesTo(idsOf(customers.zhang).personId, orderId);
    expect(told.filter(({ kind }) => kind !== 'delivery_scheduled' && kind !== 'delivery_departed')).toEqual([
      { kind: 'order_placed', facts: { ...shared, organisationName: '桥西店' } },
      { kind: 'order_shipped', facts: shared },
      { kind: 'delivery_failed', facts: { ...shared, reason: '家里没人' } },
      { kind: 'order_delivered', facts: { ...shared, installation: 'needed' } },
      { kind: 'installation_scheduled', facts: visit(anAppointment(devcloud, 4)) },
      { kind: 'order_installed', facts: { ...shared, warrantyEndsOn: expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/) as string } },
    ]);
    expect(told.filter(({ kind }) => kind === 'delivery_scheduled').map(({ facts }) => facts)).toEqual(expect.arrayContaining(visits));
    expect(told.filter(({ kind }) => kind === 'delivery_departed').map(({ facts }) => facts)).toEqual(expect.arrayContaining(visits));
  });

  it('does not set out before its day: the appointment is moved first', async () => {
    const { orderId } = await reportSale(devcloud);
    await office.call('orders.delivery.ship', { orderId });
    const { commands } = await office.call('orders.delivery.schedule', { orderId, ...anAppointment(devcloud) });
    expect(commands).toEqual(['cancel', 'schedule_delivery', 'schedule_installation']);
    const refusal = await office.refusal('orders.delivery.depart', { orderId });
    expect(refusal).toMatchObject({ code: 'orders.delivery.too_early', details: { on: windowAhead(devcloud).on, from: '09:00', hoursAhead: 4 } });
    await office.call('orders.delivery.schedule', { orderId, ...anAppointmentNow(devcloud) });
    expect((await office.call('orders.delivery.depart', { orderId })).commands).toContain('complete_delivery');
  });

  it('has no appointment any more when the delivery failed', async () => {
    const { orderId } = await reportSale(devcloud);
    await deliver(devcloud, orderId, 'depart');
    expect(await office.call('orders.delivery.fail', { orderId, reason: '电梯坏了' })).toEqual({ stage: 'shipped', commands: ['cancel', 'schedule_delivery', 'schedule_installation'] });
    const { card, timeline } = await office.call('orders.order.get', { orderId });
    expect(card).toMatchObject({ delivery: null, deliveryState: 'failed', deliverySince: timeline.at(-1)?.at });
    expect(timeline.at(-1)).toMatchObject({ command: 'fail_delivery', note: '电梯坏了' });
  });

  it('can be cancelled by its reporter until the goods are on their way', async () => {
    const guide = clientOf(devcloud, people.guide.openid);
    const { orderId } = await reportSale(devcloud);
    await deliver(devcloud, orderId, 'schedule');
    expect(await guide.call('orders.order.cancel', { orderId, reason: '顾客改主意了' })).toEqual({ stage: 'shipped', commands: [] });
    const { card } = await guide.call('orders.order.get', { orderId });
    expect(card).toMatchObject({ cancelled: true, stage: 'shipped' });
    expect(card.track.map(({ state }) => state)).toEqual(['done', 'done', 'skipped', 'skipped']);
    const refusal = await office.refusal('orders.delivery.depart', { orderId });
    expect(refusal).toMatchObject({ code: 'orders.order.command_not_allowed', details: { command: 'depart', state: 'order:cancelled' } });
  });

  it('cannot be cancelled while it is out for delivery', async () => {
    const { orderId } = await reportSale(devcloud);
    await deliver(devcloud, orderId, 'depart');
    const refusal = await office.refusal('orders.order.cancel', { orderId, reason: '算了' });
    expect(refusal).toMatchObject({ code: 'orders.order.command_not_allowed', details: { command: 'cancel', state: 'delivery:out' } });
  });
});

describe('installing', () => {
  it('makes one appliance with its warranty card for every piece', async () => {
    const { orderId, orderNo } = await reportSale(devcloud, { lines: [lineOf(products.heater, 2)] });
    await install(devcloud, orderId, ['INST-0001', 'INST-0002']);
    const { appliances } = await office.call('orders.order.get', { orderId });
    expect(appliances).toEqual([
      { id: expect.stringMatching(/^app_/) as string, title: 'JSQ30 燃气热水器', serialNumber: 'INST-0001' },
      { id: expect.stringMatching(/^app_/) as string, title: 'JSQ30 燃气热水器', serialNumber: 'INST-0002' },
    ]);
    const appliance = await office.call('orders.appliance.get', { applianceId: appliances[1]?.id ?? '' });
    expect(appliance).toMatchObject({ serialNumber: 'INST-0002', orderId, organisationName: '桥西店', installedByName: '陈立', warranty: { cardNo: `${orderNo}-1-2`, months: 36, state: 'active', startsOn: appliance.installedOn } });
    expect(appliance.replacementYear).toBe(Number(appliance.installedOn.slice(0, 4)) + 5);
  });

  it('is not needed for what only has to be delivered: its warranty begins on that day', async () => {
    const { orderId } = await reportSale(devcloud, { lines: [lineOf(products.fridge, 2)] });
    await deliver(devcloud, orderId);
    const { card, appliances, commands } = await office.call('orders.order.get', { orderId });
    expect(card.track.map(({ state }) => state)).toEqual(['done', 'done', 'done', 'skipped']);
    expect(commands).toEqual([]);
    expect(appliances.map(({ serialNumber }) => serialNumber)).toEqual(['', '']);
    expect(await storedDocument(devcloud, 'appliances', appliances[0]?.id ?? '')).toMatchObject({ warranty: { months: 24 } });
  });

  it('asks for exactly one serial number a piece', async () => {
    const { orderId } = await reportSale(devcloud, { lines: [lineOf(products.heater, 2), lineOf(products.fridge)] });
    await deliver(devcloud, orderId);
    await office.call('orders.installation.schedule', { orderId, ...anAppointment(devcloud) });
    const lineId = `${orderId}_1`;
    const one = await office.refusal('orders.installation.complete', { orderId, pieces: [{ lineId, serialNumber: 'MISS-0001' }] });
    expect(one).toMatchObject({ code: 'orders.installation.serial_numbers_mismatch', details: { expected: 2, given: 1 } });
    const twice = await office.refusal('orders.installation.complete', { orderId, pieces: [{ lineId, serialNumber: 'miss-0001' }, { lineId, serialNumber: 'MISS-0001' }] });
    expect(twice).toMatchObject({ code: 'orders.installation.serial_number_in_use', details: { serialNumber: 'MISS-0001' } });
    const elsewhere = await office.refusal('orders.installation.complete', { orderId, pieces: [{ lineId, serialNumber: 'MISS-0001' }, { lineId: `${orderId}_2`, serialNumber: 'MISS-0002' }] });
    expect(elsewhere).toMatchObject({ code: 'orders.installation.serial_numbers_mismatch', details: { expected: 2, given: 1 } });
  });

  it('registers a serial number once, however it is typed', async () => {
    const first = await reportSale(devcloud);
    await install(devcloud, first.orderId, ['ONCE-0001a']);
    const { orderId } = await reportSale(devcloud);
    await deliver(devcloud, orderId);
    await office.call('orders.installation.schedule', { orderId, ...anAppointment(devcloud) });
    const pieces = [{ lineId: `${orderId}_1`, serialNumber: 'once-0001A' }];
    const refusal = await office.refusal('orders.installation.complete', { orderId, pieces });
    expect(refusal).toMatchObject({ code: 'orders.installation.serial_number_in_use', details: { serialNumber: 'once-0001A' } });
  });

  it('gives a serial number to one of two orders that want it at the same time', async () => {
    const placed = await Promise.all([reportSale(devcloud), reportSale(devcloud)]);
    for (const { orderId } of placed) {
      await deliver(devcloud, orderId);
      await office.call('orders.installation.schedule', { orderId, ...anAppointment(devcloud) });
    }
    const answers = await Promise.all(
      placed.map(({ orderId }) =>
        office.answer('orders.installation.complete', { orderId, pieces: [{ lineId: `${orderId}_1`, serialNumber: 'RACE-0001' }] }, { contended: true }),
      ),
    );
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(answers.find(({ ok }) => !ok)).toMatchObject({ error: { code: 'orders.installation.serial_number_in_use' } });
  });
});
