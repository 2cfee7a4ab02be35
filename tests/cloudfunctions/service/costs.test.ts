import { randomUUID } from 'node:crypto';
import type { TechnicianDocument, WorkOrderDocument } from '../../../cloudfunctions/service/documents';
import type { Devcloud } from '../../../devcloud/start-devcloud';
import type { ActionName, CallAnswer, Input } from '../../../src/shared/contract/registry';
import { addDays, dayOf } from '../../../src/shared/kernel/time';
import { customers, foundCompany, people } from '../../fixtures/company';
import { startTestDevcloud } from '../../fixtures/devcloud';
import { clientOf } from '../../fixtures/functions-client';
import { storedDocument } from '../../fixtures/outbox';
import { anOrder, insertDocuments } from '../../fixtures/sales';
import { aTechnician, askForService, openForService, visit } from '../../fixtures/work-orders';

/** What the pages of a visit cost in a company of the size they are for (issue: Costs). */

const TECHNICIANS = 50;
const DAYS = 7;
const JOBS_A_DAY = 30;
const JOBS_OF_ONE = 25;
const DELIVERIES_A_DAY = 20;

let devcloud: Devcloud;
let firstDay = '';
let atTheDoor = '';

beforeAll(async () => {
  devcloud = await startTestDevcloud();
  await foundCompany(devcloud);
  await openForService(devcloud);
  // Beyond the day of the job at the door.
  firstDay = addDays(dayOf(devcloud.clock.now().getTime()), 2);
  const team = Array.from({ length: TECHNICIANS - 1 }, (_, position): TechnicianDocument => aTechnician(people.technician, { _id: idOf('mem', position) }));
  await insertDocuments(devcloud, 'technicians', team);
  atTheDoor = (await askForService(devcloud)).workOrderId;
  await visit(devcloud, atTheDoor, 'arrive');
  await fillCalendar(team);
});

afterAll(() => devcloud.stop());

const idOf = (prefix: string, position: number): string => `${prefix}_many${String(position).padStart(12, '0')}`;

/** A week full of jobs for everybody, and a long list for the one technician who looks at his. */
async function fillCalendar(team: readonly TechnicianDocument[]): Promise<void> {
  const one = (await storedDocument(devcloud, 'work_orders', atTheDoor)) as unknown as WorkOrderDocument;
  const copy = (position: number, part: Partial<WorkOrderDocument>): WorkOrderDocument => {
    const _id = idOf('wko', position);
    return { ...one, _id, workOrderNo: `W${position}`, openKey: _id, state: 'scheduled', dueAccount: `order/${_id}/due`, ...part };
  };
  const onBoard = Array.from({ length: DAYS * JOBS_A_DAY }, (_, position) => {
    const assigneeId = team[position % JOBS_A_DAY]?._id ?? null;
    const boardOn = addDays(firstDay, Math.floor(position / JOBS_A_DAY));
    return copy(position, { assigneeId, boardOn });
  });
  const own = Array.from({ length: JOBS_OF_ONE }, (_, position) => copy(1_000 + position, { boardOn: null }));
  await insertDocuments(devcloud, 'work_orders', [...onBoard, ...own]);
  await insertDocuments(devcloud, 'orders', deliveriesOf(team));
}

/** Some deliveries on every day of that week. */
function deliveriesOf(team: readonly TechnicianDocument[]) {
  return Array.from({ length: DAYS * DELIVERIES_A_DAY }, (_, position) => {
    const window = { on: addDays(firstDay, Math.floor(position / DELIVERIES_A_DAY)), from: '09:00', to: '11:00' };
    const assigneeId = team[position % team.length]?._id ?? null;
    return anOrder({ _id: idOf('ord', position), delivery: { state: 'scheduled', appointment: { window, personName: '王师傅', personPhone: null, assigneeId } } });
  });
}

/** What a call answers, and what it asked of the database. */
async function measured<A extends ActionName>({ openid }: { readonly openid: string }, action: A, input: Input<A>) {
  const { answer, cost } = await devcloud.measure('service', openid, { action, input, requestId: randomUUID() });
  const given = answer as CallAnswer<A>;
  if (!given.ok) throw new Error(JSON.stringify(given.error));
  expect(cost.unindexed).toEqual([]);
  return { data: given.data, cost };
}

it('a technician’s day takes two round trips, however full it is', async () => {
  const { data, cost } = await measured(people.technician, 'service.day.get', {});
  expect(data.jobs).toHaveLength(JOBS_OF_ONE + 1);
  expect(cost.roundTrips).toBeLessThanOrEqual(2);
});

it('the door page takes three at most, its customer’s as well as a guest’s', async () => {
  const { scene } = await clientOf(devcloud, people.technician.openid).call('attribution.code.issue', { kind: 'door' });
  await clientOf(devcloud, customers.liu.openid).call('service.door.open', { scene });
  for (const person of [customers.zhang, customers.liu]) {
    const { data, cost } = await measured(person, 'service.work_order.get', { workOrderId: atTheDoor });
    expect([data.steps.length > 0, data.tariff.items.length > 0, data.technician?.name]).toEqual([true, true, '王师傅']);
    expect(cost.roundTrips).toBeLessThanOrEqual(3);
    expect(cost.documentsExamined).toBeLessThanOrEqual(4);
  }
});

it('a board of a week and all technicians takes four, and looks at hardly more than it shows', async () => {
  const { data, cost } = await measured(people.supervisor, 'service.board.get', { from: firstDay, days: DAYS });
  expect([data.technicians.length, data.bookings.length, data.deliveries.length]).toEqual([TECHNICIANS, DAYS * JOBS_A_DAY, DAYS * DELIVERIES_A_DAY]);
  expect(cost.roundTrips).toBeLessThanOrEqual(4);
  expect(cost.documentsExamined).toBeLessThanOrEqual(1.2 * (data.technicians.length + data.bookings.length + data.deliveries.length));
});

it('who could come when is found among fifty with fewer than a hundred documents', async () => {
  const { workOrderId } = await askForService(devcloud, { kind: 'maintenance' });
  const slots = await measured(customers.zhang, 'service.slot.list', { of: 'work_order', workOrderId });
  expect(slots.data.days.some(({ windows }) => windows.some(({ free }) => free))).toBe(true);
  const proposals = await measured(people.supervisor, 'service.proposal.list', { workOrderId });
  expect(proposals.data.proposals.length).toBeGreaterThan(0);
  for (const { cost } of [slots, proposals]) expect(cost.documentsExamined).toBeLessThan(100);
});
