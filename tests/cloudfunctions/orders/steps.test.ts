import type { Devcloud } from '../../../devcloud/start-devcloud';
import { customers, foundCompany, idsOf, people } from '../../fixtures/company';
import { startTestDevcloud } from '../../fixtures/devcloud';
import { clientOf, type Client } from '../../fixtures/functions-client';
import { storedDocument, storedDocuments } from '../../fixtures/outbox';
import { anAppointment, anAppointmentNow, claimAs, deliver, lineOf, products, reportSale, stockShelves, windowAhead } from '../../fixtures/sales';
import { installationOf, openForService, visit } from '../../fixtures/work-orders';

let devcloud: Devcloud;
let office: Client;

beforeAll(async () => {
  devcloud = await startTestDevcloud();
  await foundCompany(devcloud);
  await stockShelves(devcloud);
  await openForService(devcloud);
  office = clientOf(devcloud, people.supervisor.openid);
});

afterAll(() => devcloud.stop());

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

/** Kind and facts of every message about an order that somebody has, oldest first. */
async function messagesTo(personId: string, orderId: string) {
  const entries = await storedDocuments(devcloud, 'inbox_entries', { personId, orderId });
  const order = ['order_placed', 'order_shipped', 'delivery_scheduled', 'delivery_departed', 'delivery_failed', 'order_delivered', 'order_installed'];
  return entries.toSorted((a, b) => order.indexOf(textOf(a['kind'])) - order.indexOf(textOf(b['kind']))).map(({ kind, facts }) => ({ kind, facts }));
}

describe('an order on its way', () => {
  it('moves step by step, each answered with what may be done next', async () => {
    const { orderId } = await reportSale(devcloud);
    const appointment = anAppointmentNow(devcloud);
    expect(await office.call('orders.delivery.ship', { orderId })).toEqual({ stage: 'shipped', commands: ['cancel', 'schedule_delivery'] });
    expect(await office.call('orders.delivery.schedule', { orderId, ...appointment })).toEqual({ stage: 'shipped', commands: ['cancel', 'schedule_delivery', 'depart'] });
    expect(await office.call('orders.delivery.depart', { orderId })).toEqual({ stage: 'shipped', commands: ['complete_delivery', 'fail_delivery'] });
    // What is left to do is a work order's.
    expect(await office.call('orders.delivery.complete', { orderId })).toEqual({ stage: 'delivered', commands: [] });
    await visit(devcloud, await installationOf(devcloud, orderId), 'finish', { serialNumbers: ['STEP-0001'] });
    const { card, timeline } = await office.call('orders.order.get', { orderId });
    expect(card).toMatchObject({ stage: 'installed', delivery: { personName: '陈立', personPhone: '13700137000' }, installation: { personName: '王师傅' } });
    expect(card.track.map(({ state }) => state)).toEqual(['done', 'done', 'done', 'done']);
    expect(timeline.map(({ command, byName }) => [command, byName])).toEqual([
      ['place', '李敏'],
      ...['ship', 'schedule_delivery', 'depart', 'complete_delivery', 'schedule_installation'].map((command) => [command, '赵主管']),
      ['complete_installation', '王师傅'],
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
    await visit(devcloud, await installationOf(devcloud, orderId), 'finish', { serialNumbers: ['STEP-0002'] });
    await devcloud.settle();
    const product = 'JSQ30 燃气热水器';
    const shared = { orderNo, product };
    const factsOf = ({ window, personName }: typeof again) => ({ ...shared, windowOn: window.on, windowFrom: window.from, windowTo: window.to, personName });
    const visits = [factsOf({ ...again, personName: '陈立' }), factsOf(again)];
    const told = await messagesTo(idsOf(customers.zhang).personId, orderId);
    expect(told.filter(({ kind }) => kind !== 'delivery_scheduled' && kind !== 'delivery_departed')).toEqual([
      { kind: 'order_placed', facts: { ...shared, organisationName: '桥西店', channel: 'report' } },
      { kind: 'order_shipped', facts: shared },
      { kind: 'delivery_failed', facts: { ...shared, reason: '家里没人' } },
      { kind: 'order_delivered', facts: { ...shared, installation: 'needed' } },
      { kind: 'order_installed', facts: { ...shared, warrantyEndsOn: expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/) as string } },
    ]);
    expect(told.filter(({ kind }) => kind === 'delivery_scheduled').map(({ facts }) => facts)).toEqual(expect.arrayContaining(visits));
    expect(told.filter(({ kind }) => kind === 'delivery_departed').map(({ facts }) => facts)).toEqual(expect.arrayContaining(visits));
  });

  it('does not set out before its day: the appointment is moved first', async () => {
    const { orderId } = await reportSale(devcloud);
    await office.call('orders.delivery.ship', { orderId });
    const { commands } = await office.call('orders.delivery.schedule', { orderId, ...anAppointment(devcloud) });
    expect(commands).toEqual(['cancel', 'schedule_delivery']);
    const refusal = await office.refusal('orders.delivery.depart', { orderId });
    expect(refusal).toMatchObject({ code: 'orders.delivery.too_early', details: { on: windowAhead(devcloud).on, from: '09:00', hoursAhead: 4 } });
    await office.call('orders.delivery.schedule', { orderId, ...anAppointmentNow(devcloud) });
    expect((await office.call('orders.delivery.depart', { orderId })).commands).toContain('complete_delivery');
  });

  it('has no appointment any more when the delivery failed', async () => {
    const { orderId } = await reportSale(devcloud);
    await deliver(devcloud, orderId, 'depart');
    expect(await office.call('orders.delivery.fail', { orderId, reason: '电梯坏了' })).toEqual({ stage: 'shipped', commands: ['cancel', 'schedule_delivery'] });
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

describe('an installation', () => {
  it('is not needed for what only has to be delivered: its warranty begins on that day', async () => {
    const { orderId } = await reportSale(devcloud, { lines: [lineOf(products.fridge, 2)] });
    await deliver(devcloud, orderId);
    const { card, appliances, commands } = await office.call('orders.order.get', { orderId });
    expect(card.track.map(({ state }) => state)).toEqual(['done', 'done', 'done', 'skipped']);
    expect(commands).toEqual([]);
    expect(appliances.map(({ serialNumber }) => serialNumber)).toEqual(['', '']);
    expect(await storedDocument(devcloud, 'appliances', appliances[0]?.id ?? '')).toMatchObject({ warranty: { months: 24 } });
  });
});
