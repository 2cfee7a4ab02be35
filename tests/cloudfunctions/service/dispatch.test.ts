import type { TechnicianDocument } from '../../../cloudfunctions/service/documents';
import type { Devcloud } from '../../../devcloud/start-devcloud';
import type { Input } from '../../../src/shared/contract/registry';
import { DEFAULT_SERVICE } from '../../../src/shared/domain/service/service-defaults';
import { addDays, dayOf } from '../../../src/shared/kernel/time';
import { writeCompany, type PersonPlan } from '../../../devcloud/people/company-documents';
import { customers, foundCompany, idsOf, organisations, people } from '../../fixtures/company';
import { startTestDevcloud } from '../../fixtures/devcloud';
import { clientOf, type Client } from '../../fixtures/functions-client';
import { storedDocument, storedDocuments } from '../../fixtures/outbox';
import { insertDocuments } from '../../fixtures/sales';
import { anAsk, askForService, aTechnician } from '../../fixtures/work-orders';

jest.setTimeout(120_000);

let devcloud: Devcloud;
let office: Client;

beforeAll(async () => {
  devcloud = await startTestDevcloud();
  await foundCompany(devcloud);
  office = clientOf(devcloud, people.supervisor.openid);
});

afterAll(() => devcloud.stop());

const HOURS = { from: 8 * 60, to: 18 * 60 };
const WEEK = Array.from({ length: 7 }, () => HOURS);
const tomorrow = () => addDays(dayOf(devcloud.clock.now().getTime()), 1);
const morning = () => ({ on: tomorrow(), from: '08:00', to: '10:00' });
const { personId, membershipId } = idsOf(people.technician);

const profile = (part: Partial<Input<'service.technician.save'>> = {}): Input<'service.technician.save'> => ({
  personId,
  membershipId,
  categories: ['gas_water_heater'],
  kinds: ['repair'],
  areas: [],
  week: WEEK,
  daysOff: [],
  active: true,
  ...part,
});

describe('a technician', () => {
  it('stands in the list before anybody said what he can do, with the office’s week, and gets nothing', async () => {
    const { technicians } = await office.call('service.technician.list', {});
    expect(technicians).toMatchObject([{ membershipId, name: '王师傅', phone: '13900000006', known: false, active: false, kinds: [] }]);
    expect(technicians[0]?.week).toEqual([...Array.from({ length: 5 }, () => ({ from: 510, to: 1_080 })), { from: 510, to: 720 }, null]);
    const { workOrderId } = await askForService(devcloud);
    expect((await office.call('service.proposal.list', { workOrderId })).proposals).toEqual([]);
    const refusal = await office.refusal('service.work_order.dispatch', { workOrderId, membershipId, window: morning() });
    expect(refusal.code).toBe('service.technician.missing');
  });

  it('can what was said of him, and nothing that nobody said', async () => {
    const saved = await office.call('service.technician.save', profile());
    expect(saved).toMatchObject({ known: true, categories: ['gas_water_heater'], jobsDone: 0, ratingTenths: null });
    expect((await office.call('service.technician.list', {})).technicians).toEqual([saved]);
    const wrong = await office.refusal('service.technician.save', profile({ week: [{ from: 600, to: 600 }, ...WEEK.slice(1)] }));
    expect(wrong.code).toBe('service.technician.hours_not_valid');
    expect((await office.refusal('service.technician.save', profile({ ...idsOf(people.guide) }))).code).toBe('service.technician.missing');
  });

  it.each([
    ['skill', { kinds: ['installation' as const] }],
    ['skill', { active: false }],
    ['area', { areas: ['石家庄市长安区'] }],
    ['hours', { week: Array.from({ length: 7 }, () => null) }],
  ])('is refused a job for which he lacks %s', async (lacks, part) => {
    await office.call('service.technician.save', profile(part));
    const { workOrderId } = await askForService(devcloud);
    const refusal = await office.refusal('service.work_order.dispatch', { workOrderId, membershipId, window: morning() });
    expect(refusal).toMatchObject({ code: 'service.technician.not_suited', details: { lacks } });
    await office.call('service.technician.save', profile());
  });

  it('keeps his jobs and his ratings when his profile is changed', async () => {
    const { workOrderId } = await askForService(devcloud);
    await office.call('service.work_order.dispatch', { workOrderId, membershipId, window: morning() });
    await office.call('service.technician.save', profile({ areas: ['石家庄市桥西区'] }));
    const kept = (await storedDocument(devcloud, 'technicians', membershipId)) as unknown as TechnicianDocument;
    expect(kept.bookings).toContainEqual(expect.objectContaining({ workOrderId }));
  });
});

describe('what waits', () => {
  it('is what nobody has, members with priority first, then the oldest, a page at a time', async () => {
    const asked: string[] = [];
    for (let position = 0; position < 22; position += 1) {
      asked.push((await askForService(devcloud, { productTitle: `热水器${position}` })).workOrderId);
    }
    const first = asked[7] ?? '';
    const dispatched = asked[0] ?? '';
    const favoured = (await storedDocument(devcloud, 'work_orders', first)) as object as { readonly waitingKey: string };
    await devcloud.store.update('work_orders', { query: { _id: first }, data: { $set: { priority: true, waitingKey: `0${favoured.waitingKey.slice(1)}` } }, merge: true, multi: false, upsert: false });
    await office.call('service.work_order.dispatch', { workOrderId: dispatched, membershipId, window: { ...morning(), on: addDays(tomorrow(), 3) } });
    const page = await office.call('service.waiting.list', {});
    expect(page.rows).toHaveLength(20);
    expect(page.rows[0]).toMatchObject({ id: first, priority: true });
    const rest = await office.call('service.waiting.list', { after: page.next ?? '' });
    const all = [...page.rows, ...rest.rows].map(({ id }) => id);
    expect(all).not.toContain(dispatched);
    const others = all.slice(1);
    expect(others).toEqual([...others].sort());
    expect(others).toEqual(expect.arrayContaining(asked.filter((id) => id !== first && id !== dispatched)));
  });
});

describe('a proposal', () => {
  it('is for a window the customer wished for, by who can, with the reasons', async () => {
    const wish = { on: addDays(tomorrow(), 5), from: '10:00', to: '12:00' };
    const { workOrderId } = await askForService(devcloud, { wishes: [wish] });
    const { proposals, minutes } = await office.call('service.proposal.list', { workOrderId });
    expect(minutes).toBe(60);
    expect(proposals[0]).toMatchObject({ membershipId, name: '王师傅', window: wish, startsAt: 600 });
    expect(proposals[0]?.reasons[0]).toEqual({ reason: 'wished_window', value: 1 });
    const answer = await office.call('service.work_order.dispatch', { workOrderId, membershipId, window: wish });
    expect(answer).toEqual({ startsAt: 600 });
    const plannedFor = async (who: { readonly openid: string }) => (await clientOf(devcloud, who.openid).call('service.work_order.get', { workOrderId })).card.startsAt;
    expect([await plannedFor(people.technician), await plannedFor(people.supervisor), await plannedFor(customers.zhang)]).toEqual([600, 600, undefined]);
  });

  it('falls back to the next days where nobody is free as wished', async () => {
    await office.call('service.technician.save', profile({ daysOff: [addDays(tomorrow(), 6)] }));
    const { workOrderId } = await askForService(devcloud, { wishes: [{ on: addDays(tomorrow(), 6), from: '10:00', to: '12:00' }] });
    const { proposals } = await office.call('service.proposal.list', { workOrderId });
    expect(proposals.length).toBeGreaterThan(0);
    expect(proposals.every(({ window }) => window.on < addDays(tomorrow(), 4))).toBe(true);
    const later = await office.call('service.proposal.list', { workOrderId, from: addDays(tomorrow(), 7) });
    expect(later.proposals.every(({ window }) => window.on >= addDays(tomorrow(), 7))).toBe(true);
  });
});

describe('the areas that a technician is given', () => {
  it('are chosen from where visits lead to, the most frequent first', async () => {
    const place = { ...anAsk().place, district: '新华区' };
    await askForService(devcloud, { place });
    const { areas } = await office.call('service.area.list', {});
    expect(areas.slice(0, 2)).toEqual(['石家庄市桥西区', '石家庄市新华区']);
  });
});

describe('the windows that a customer chooses from', () => {
  it('are those in which the whole job fits into somebody’s day; nothing says whose', async () => {
    const customer = clientOf(devcloud, customers.zhang.openid);
    const { kind, category } = anAsk();
    const { days } = await customer.call('service.slot.list', { of: 'ask', kind, category, city: '石家庄市', district: '桥西区' });
    expect(days.find(({ on }) => on === addDays(tomorrow(), 6))?.windows.some(({ free }) => free)).toBe(false);
    expect(days.find(({ on }) => on === addDays(tomorrow(), 4))?.windows.filter(({ free }) => free).length).toBe(DEFAULT_SERVICE.windows.length);
    const nobody = await customer.call('service.slot.list', { of: 'ask', kind, category: 'refrigerator', city: '石家庄市', district: '桥西区' });
    expect(nobody.days.flatMap(({ windows }) => windows).some(({ free }) => free)).toBe(false);
  });
});

describe('a job that another dispatcher has just given away', () => {
  it('stays with whom it was given to, until somebody means to take it from him', async () => {
    const { workOrderId } = await askForService(devcloud);
    const give = { workOrderId, membershipId, window: { ...morning(), on: addDays(tomorrow(), 8) } };
    await office.call('service.work_order.dispatch', { ...give, heldBy: null });
    const late = await office.refusal('service.work_order.dispatch', { ...give, heldBy: null, window: { ...give.window, on: addDays(tomorrow(), 9) } });
    expect(late).toMatchObject({ code: 'service.work_order.given_meanwhile', details: { name: '王师傅' } });
    const moved = { ...give.window, from: '10:00', to: '12:00' };
    expect(await office.call('service.work_order.dispatch', { ...give, heldBy: membershipId, window: moved })).toEqual({ startsAt: 600 });
    const board = await office.call('service.board.get', { from: moved.on, days: 1 });
    expect(board.windows).toEqual(DEFAULT_SERVICE.windows.map(({ from, to }) => ({ from, to })));
    expect(board.bookings).toMatchObject([{ startsAt: 600, card: { id: workOrderId } }]);
  });
});

describe('dispatchers at once', () => {
  it('never book one technician twice, and lose no request', async () => {
    const plans = Array.from({ length: 5 }, (_, position): PersonPlan => {
      return { ...people.technician, openid: `technician-team-${position}`, name: `师傅${position}`, phone: `1390000020${position}` };
    });
    await writeCompany(devcloud.store, organisations, plans, devcloud.clock.now().getTime());
    const team = plans.map((plan) => aTechnician(plan, { week: WEEK, categories: ['air_conditioner'], kinds: ['repair'] }));
    await insertDocuments(devcloud, 'technicians', team);
    const asks = await Promise.all(Array.from({ length: 50 }, (_, position) => askForService(devcloud, { category: 'air_conditioner', productTitle: `空调${position}` })));
    const day = addDays(tomorrow(), 2);
    const windows = DEFAULT_SERVICE.windows.map((window) => ({ on: day, ...window }));
    const outcomes = await Promise.all(
      asks.map(async ({ workOrderId }, position) => {
        const chosen = windows[position % windows.length] ?? windows[0];
        const to = team[position % team.length]?._id ?? '';
        const input = { workOrderId, membershipId: to, window: chosen ?? { on: day, from: '08:00', to: '10:00' } };
        const answer = await office.answer('service.work_order.dispatch', input, { contended: true });
        return answer.ok ? 'given' : answer.error.code;
      }),
    );
    const calendars = (await storedDocuments(devcloud, 'technicians', {})) as unknown as readonly TechnicianDocument[];
    const booked = calendars.filter(({ _id }) => team.some((one) => one._id === _id));
    for (const { bookings } of booked) {
      const sorted = [...bookings].sort((one, other) => one.startsAt - other.startsAt);
      for (const [position, { endsAt }] of sorted.entries()) {
        const next = sorted[position + 1];
        if (next !== undefined) expect(next.startsAt - endsAt).toBeGreaterThanOrEqual(DEFAULT_SERVICE.travelMinutes.sameDistrict);
      }
    }
    const given = outcomes.filter((outcome) => outcome === 'given').length;
    expect(given).toBe(booked.reduce((sum, { bookings }) => sum + bookings.length, 0));
    expect(given).toBeGreaterThanOrEqual(15);
    expect(new Set(outcomes.filter((outcome) => outcome !== 'given'))).toEqual(new Set(['service.window.taken']));
    const states = await Promise.all(asks.map(({ workOrderId }) => storedDocument(devcloud, 'work_orders', workOrderId)));
    const scheduled = states.filter((job) => (job as { readonly state: string } | undefined)?.state === 'scheduled');
    expect(scheduled).toHaveLength(given);
    expect(states.filter((job) => (job as { readonly state: string } | undefined)?.state === 'requested')).toHaveLength(50 - given);
  });
});
