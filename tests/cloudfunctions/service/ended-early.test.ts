import type { TechnicianDocument } from '../../../cloudfunctions/service/documents';
import type { Devcloud } from '../../../devcloud/start-devcloud';
import { DEFAULT_SERVICE } from '../../../src/shared/domain/service/service-defaults';
import { addDays, dayOf, startOfDay } from '../../../src/shared/kernel/time';
import { foundCompany, idsOf, people } from '../../fixtures/company';
import { startTestDevcloud } from '../../fixtures/devcloud';
import { clientOf, type Client } from '../../fixtures/functions-client';
import { storedDocument } from '../../fixtures/outbox';
import { insertDocuments } from '../../fixtures/sales';
import { askForService, aTechnician, doTheWork } from '../../fixtures/work-orders';

/** A visit that ends before its time leaves the rest of that to who is dispatched meanwhile. */

jest.setTimeout(120_000);

const { membershipId } = idsOf(people.technician);
const EIGHT = 8 * 60;
const TWO_HOURS = 120;

let devcloud: Devcloud;
let office: Client;
let technician: Client;

beforeAll(async () => {
  devcloud = await startTestDevcloud();
  await foundCompany(devcloud);
  await insertDocuments(devcloud, 'technicians', [aTechnician(people.technician)]);
  const values = { ...DEFAULT_SERVICE, minutes: { ...DEFAULT_SERVICE.minutes, repair: TWO_HOURS }, minutesByCategory: {} };
  await insertDocuments(devcloud, 'settings', [{ _id: 'service', area: 'service', values, version: 1, byId: 'per_owner', byName: '吴总', reason: '', at: 0 }]);
  office = clientOf(devcloud, people.supervisor.openid);
  technician = clientOf(devcloud, people.technician.openid);
});

afterAll(() => devcloud.stop());

const now = () => devcloud.clock.now().getTime();
const clockTo = (on: string, minute: number) => devcloud.clock.moveTo(new Date(startOfDay(on) + minute * 60_000));
const nextDay = (): string => addDays(dayOf(now()), 1);

/** Whether a job of two hours could be given to the technician from nine o'clock on. */
async function giveAtNine(workOrderId: string, on: string): Promise<string> {
  const answer = await office.answer('service.work_order.dispatch', { workOrderId, membershipId, window: { on, from: '09:00', to: '09:30' } }, { contended: true });
  return answer.ok ? 'given' : answer.error.code;
}

/** A job of two hours at eight o'clock of a day, begun at ten past eight; the clock shows that. */
async function begun(on: string): Promise<string> {
  clockTo(on, EIGHT - 60);
  const { workOrderId } = await askForService(devcloud);
  await office.call('service.work_order.dispatch', { workOrderId, membershipId, window: { on, from: '08:00', to: '08:30' } });
  for (const step of ['accept', 'depart', 'arrive', 'begin'] as const) {
    clockTo(on, EIGHT + 10);
    await technician.call(`service.work_order.${step}`, { workOrderId, at: now() });
  }
  return workOrderId;
}

const finish = (workOrderId: string) => technician.call('service.work_order.finish', { workOrderId, at: now(), pieces: [] }, { contended: true });

async function placesOn(day: string): Promise<readonly (readonly [string | undefined, number, number])[]> {
  const { bookings } = (await storedDocument(devcloud, 'technicians', membershipId)) as unknown as TechnicianDocument;
  return bookings.filter(({ on }) => on === day).map(({ workOrderId, startsAt, endsAt }) => [workOrderId, startsAt, endsAt] as const);
}

it('is free again once it is finished, not before, and the board shows what it took', async () => {
  const on = nextDay();
  const early = await begun(on);
  const { workOrderId: next } = await askForService(devcloud);
  expect(await giveAtNine(next, on)).toBe('service.window.taken');
  await doTheWork(devcloud, early);
  clockTo(on, EIGHT + 30);
  await finish(early);
  expect(await placesOn(on)).toEqual([[early, EIGHT, EIGHT + 30]]);
  expect(await giveAtNine(next, on)).toBe('given');
  expect(await placesOn(on)).toEqual([[early, EIGHT, EIGHT + 30], [next, EIGHT + 60, EIGHT + 60 + TWO_HOURS]]);
  const { bookings } = await office.call('service.board.get', { from: on, days: 1 });
  expect(bookings.map(({ card, startsAt, endsAt }) => [card.id, startsAt, endsAt])).toEqual(await placesOn(on));
});

it('is free again once it is stopped', async () => {
  const on = nextDay();
  const stopped = await begun(on);
  await technician.call('service.work_order.pause', { workOrderId: stopped, reason: '少一个零件', at: now() });
  expect(await placesOn(on)).toEqual([]);
  expect(await giveAtNine((await askForService(devcloud)).workOrderId, on)).toBe('given');
});

it('keeps the place that it was given when it was finished at the same instant', async () => {
  const outcomes: string[] = [];
  for (let round = 0; round < 6; round += 1) {
    const on = nextDay();
    const early = await begun(on);
    await doTheWork(devcloud, early);
    const { workOrderId: next } = await askForService(devcloud);
    clockTo(on, EIGHT + 30);
    const [, outcome] = await Promise.all([finish(early), giveAtNine(next, on)]);
    const places = [[early, EIGHT, EIGHT + 30], ...(outcome === 'given' ? [[next, EIGHT + 60, EIGHT + 60 + TWO_HOURS]] : [])];
    expect(await placesOn(on)).toEqual(places);
    if (outcome !== 'given') expect(await giveAtNine(next, on)).toBe('given');
    outcomes.push(outcome);
  }
  expect(outcomes.every((outcome) => outcome === 'given' || outcome === 'service.window.taken')).toBe(true);
});
