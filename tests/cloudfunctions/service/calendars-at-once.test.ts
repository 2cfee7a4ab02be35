import type { OrderDocument } from '../../../cloudfunctions/orders/documents';
import type { TechnicianDocument, WorkOrderDocument } from '../../../cloudfunctions/service/documents';
import { writeCompany, type PersonPlan } from '../../../devcloud/people/company-documents';
import type { Devcloud } from '../../../devcloud/start-devcloud';
import { jobOf, type Booking } from '../../../src/shared/domain/service/technicians';
import { addDays, dayOf } from '../../../src/shared/kernel/time';
import { foundCompany, idsOf, organisations, people } from '../../fixtures/company';
import { startTestDevcloud } from '../../fixtures/devcloud';
import { clientOf, type Client } from '../../fixtures/functions-client';
import { storedDocuments } from '../../fixtures/outbox';
import { assignedTo, deliver, insertDocuments, lineOf, products, reportSale, stockShelves } from '../../fixtures/sales';
import { askForService, aTechnician } from '../../fixtures/work-orders';

/** Visits and deliveries given to the same people at the same time: whatever happens, nobody is in two places at once. */

jest.setTimeout(180_000);

const SAME_DISTRICT_MINUTES = 20;
const TEAM: readonly PersonPlan[] = Array.from({ length: 3 }, (_, position) => ({ ...people.technician, openid: `crew-${position}`, name: `搭档${position}`, phone: `1390000050${position}` }));

let devcloud: Devcloud;
let office: Client;

beforeAll(async () => {
  devcloud = await startTestDevcloud();
  await foundCompany(devcloud);
  await stockShelves(devcloud);
  await writeCompany(devcloud.store, organisations, TEAM, 0);
  await insertDocuments(devcloud, 'technicians', TEAM.map((plan) => aTechnician(plan)));
  office = clientOf(devcloud, people.supervisor.openid);
});

afterAll(() => devcloud.stop());

const dayAhead = (days: number): string => addDays(dayOf(devcloud.clock.now().getTime()), days);
const memberOf = (position: number): PersonPlan => TEAM[position % TEAM.length] ?? people.technician;

async function shipped(): Promise<string> {
  const { orderId } = await reportSale(devcloud, { lines: [lineOf(products.fridge)] });
  await deliver(devcloud, orderId, 'ship');
  return orderId;
}

/** One after the other: who sells at once waits for the stock. */
async function allShipped(count: number): Promise<readonly string[]> {
  const orderIds: string[] = [];
  while (orderIds.length < count) orderIds.push(await shipped());
  return orderIds;
}

interface Hours {
  readonly on: string;
  readonly from: string;
  readonly to: string;
}

async function deliverIn(orderId: string, window: Hours, to: PersonPlan): Promise<string> {
  const answer = await office.answer('orders.delivery.schedule', { orderId, window, ...assignedTo(to) }, { contended: true });
  return answer.ok ? 'given' : answer.error.code;
}

async function visitIn(workOrderId: string, window: Hours, to: PersonPlan): Promise<string> {
  const { membershipId } = idsOf(to);
  const answer = await office.answer('service.work_order.dispatch', { workOrderId, membershipId, window }, { contended: true });
  return answer.ok ? 'given' : answer.error.code;
}

const calendars = async () => {
  const all = (await storedDocuments(devcloud, 'technicians', {})) as unknown as readonly TechnicianDocument[];
  return all.filter(({ _id }) => TEAM.some((plan) => idsOf(plan).membershipId === _id));
};

/** Every day of every calendar leaves the way between, and it holds exactly what is promised. */
async function expectCalendarsToHold(): Promise<void> {
  const team = await calendars();
  for (const { bookings } of team) expectNoOverlap(bookings);
  const [visits, orders] = await Promise.all([storedDocuments(devcloud, 'work_orders', {}), storedDocuments(devcloud, 'orders', {})]);
  const promised = [
    ...(visits as unknown as readonly WorkOrderDocument[]).map(({ _id, assigneeId }) => [_id, assigneeId]),
    ...(orders as unknown as readonly OrderDocument[]).map(({ _id, assigneeIds }) => [_id, assigneeIds[0] ?? null]),
  ].filter(([, assigneeId]) => assigneeId !== null);
  const booked = team.flatMap(({ _id, bookings }) => bookings.map((booking) => [jobOf(booking), _id]));
  expect(booked.toSorted()).toEqual(promised.toSorted());
}

function expectNoOverlap(bookings: readonly Booking[]): void {
  const sorted = bookings.toSorted((one, other) => one.on.localeCompare(other.on) || one.startsAt - other.startsAt);
  for (const [position, { on, endsAt }] of sorted.entries()) {
    const next = sorted[position + 1];
    if (next?.on === on) expect(next.startsAt - endsAt).toBeGreaterThanOrEqual(SAME_DISTRICT_MINUTES);
  }
}

it('of a delivery and a visit for the same time of the same technician at the same instant, one is given', async () => {
  for (let round = 0; round < 6; round += 1) {
    const window = { on: dayAhead(3 + round), from: '08:00', to: '08:30' };
    const [orderId, { workOrderId }] = await Promise.all([shipped(), askForService(devcloud)]);
    const outcomes = await Promise.all([deliverIn(orderId, window, memberOf(round)), visitIn(workOrderId, window, memberOf(round))]);
    expect(outcomes.toSorted()).toEqual(['given', 'service.window.taken']);
  }
  await expectCalendarsToHold();
});

it('many of both at once leave no overlap and lose nothing', async () => {
  const on = dayAhead(12);
  const windows = ['08:00', '10:00', '14:00', '16:00'].map((from) => ({ on, from, to: `${String(Number(from.slice(0, 2)) + 2).padStart(2, '0')}:00` }));
  const windowOf = (position: number): Hours => windows[position % windows.length] ?? { on, from: '08:00', to: '10:00' };
  const orderIds = await allShipped(16);
  const asks = await Promise.all(Array.from({ length: 16 }, () => askForService(devcloud)));
  const outcomes = await Promise.all([
    ...orderIds.map((orderId, position) => deliverIn(orderId, windowOf(position), memberOf(position))),
    ...asks.map(({ workOrderId }, position) => visitIn(workOrderId, windowOf(position), memberOf(position))),
  ]);
  expect(new Set(outcomes)).toEqual(new Set(['given', 'service.window.taken']));
  const booked = (await calendars()).flatMap(({ bookings }) => bookings.filter((booking) => booking.on === on));
  expect(booked).toHaveLength(outcomes.filter((outcome) => outcome === 'given').length);
  expect(booked.some(({ orderId }) => orderId !== undefined) && booked.some(({ workOrderId }) => workOrderId !== undefined)).toBe(true);
  await expectCalendarsToHold();
});

/** The same numbers every time, from a seed that is told when it fails. */
function numbersFrom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * below);
  };
}

it.each([7, 2_026])('whatever is given, moved, declined and cancelled in whatever order (%i), calendars hold what is promised', async (seed) => {
  const upTo = numbersFrom(seed);
  const orderIds = await allShipped(5);
  const workOrderIds = (await Promise.all(Array.from({ length: 5 }, () => askForService(devcloud)))).map(({ workOrderId }) => workOrderId);
  const anyOf = (ids: readonly string[]): string => ids[upTo(ids.length)] ?? '';
  const anyWindow = (): Hours => {
    const hour = 8 + upTo(4);
    return { on: dayAhead(15 + upTo(2)), from: `${String(hour).padStart(2, '0')}:00`, to: `${String(hour + 1).padStart(2, '0')}:30` };
  };
  const steps = [
    () => deliverIn(anyOf(orderIds), anyWindow(), memberOf(upTo(3))),
    () => deliverIn(anyOf(orderIds), anyWindow(), memberOf(upTo(3))),
    () => visitIn(anyOf(workOrderIds), anyWindow(), memberOf(upTo(3))),
    () => visitIn(anyOf(workOrderIds), anyWindow(), memberOf(upTo(3))),
    () => office.answer('orders.delivery.schedule', { orderId: anyOf(orderIds), window: anyWindow(), personName: '货运公司' }, { contended: true }),
    () => office.answer('service.work_order.reschedule', { workOrderId: anyOf(workOrderIds), window: anyWindow() }, { contended: true }),
    () => clientOf(devcloud, memberOf(upTo(3)).openid).answer('service.work_order.decline', { workOrderId: anyOf(workOrderIds), reason: '路太远', at: devcloud.clock.now().getTime() }, { contended: true }),
    () => (upTo(4) === 0 ? office.answer('orders.order.cancel', { orderId: anyOf(orderIds), reason: '不要了' }, { contended: true }) : Promise.resolve()),
  ];
  const anyStep = async (): Promise<void> => {
    await steps[upTo(steps.length)]?.();
  };
  for (let round = 0; round < 12; round += 1) {
    await Promise.all(Array.from({ length: 3 }, anyStep));
    await expectCalendarsToHold();
  }
});
