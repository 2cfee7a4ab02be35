import { writeCompany } from '../../../devcloud/people/company-documents';
import type { Devcloud } from '../../../devcloud/start-devcloud';
import { addDays } from '../../../src/shared/kernel/time';
import { customers, foundCompany, idsOf, organisations, people } from '../../fixtures/company';
import { startTestDevcloud } from '../../fixtures/devcloud';
import { clientOf, type Client } from '../../fixtures/functions-client';
import { leaveEvents, storedDocument, storedDocuments } from '../../fixtures/outbox';
import { keptPicture } from '../../fixtures/kept-files';
import { callInternally } from '../../fixtures/money';
import { stockShelves } from '../../fixtures/sales';
import { askForService, dispatch, doTheWork, openForService, visit, windowNow } from '../../fixtures/work-orders';
import { colleague } from './action-cases';

const HOUR_MS = 3_600_000;
const MINUTE_MS = 60_000;

let devcloud: Devcloud;
let zhang: Client;
let office: Client;
let technician: Client;
const as = (person: { readonly openid: string }): Client => clientOf(devcloud, person.openid);
const now = () => devcloud.clock.now().getTime();
const { membershipId } = idsOf(people.technician);

beforeAll(async () => {
  devcloud = await startTestDevcloud();
  await foundCompany(devcloud);
  await writeCompany(devcloud.store, organisations, [colleague], 0);
  await stockShelves(devcloud);
  await openForService(devcloud, [people.technician, colleague]);
  zhang = as(customers.zhang);
  office = as(people.supervisor);
  technician = as(people.technician);
});

afterAll(() => devcloud.stop());

const later = (hours: number) => devcloud.clock.moveTo(new Date(now() + hours * HOUR_MS));

async function job(until: Parameters<typeof visit>[2]): Promise<string> {
  const { workOrderId } = await askForService(devcloud);
  await visit(devcloud, workOrderId, until);
  return workOrderId;
}

const viewOf = (workOrderId: string) => zhang.call('service.work_order.get', { workOrderId });
const kindsFor = async (personId: string, workOrderId: string) => {
  await devcloud.settle();
  return (await storedDocuments(devcloud, 'inbox_entries', { personId, subjectId: workOrderId })).map(({ kind }) => kind);
};

describe('a visit', () => {
  it('is led step by step, and tells the customer what he has to know', async () => {
    const { workOrderId } = await askForService(devcloud);
    await dispatch(devcloud, workOrderId);
    const given = await technician.call('service.work_order.get', { workOrderId });
    expect(given).toMatchObject({ relation: 'technician', contact: 'shown', customerPhone: '13800001001', commands: ['accept', 'decline'] });
    const steps: readonly (readonly ['accept' | 'depart' | 'arrive' | 'begin', string, readonly string[]])[] = [
      ['accept', 'accepted', ['decline', 'depart']],
      ['depart', 'en_route', ['arrive', 'pause']],
      ['arrive', 'on_site', ['begin', 'pause']],
      ['begin', 'working', ['pause', 'finish']],
    ];
    for (const [step, state, commands] of steps) {
      expect(await technician.call(`service.work_order.${step}`, { workOrderId, at: now() })).toEqual({ state, commands });
    }
    await doTheWork(devcloud, workOrderId);
    expect(await technician.call('service.work_order.finish', { workOrderId, pieces: [], at: now() })).toEqual({ state: 'finished', commands: [] });
    const { card, technician: shown, done, signature, timeline } = await viewOf(workOrderId);
    expect(card.track.map(({ state }) => state)).toEqual(['done', 'done', 'done', 'done', 'done']);
    expect(shown).toMatchObject({ name: '王师傅', phone: '13900000006', ratingTenths: null });
    expect([done.length > 0, signature !== null]).toEqual([true, true]);
    expect(timeline.map(({ command, byName }) => [command, byName])).toEqual([
      ['dispatch', '赵主管'],
      ...['accept', 'depart', 'arrive', 'begin', 'finish'].map((command) => [command, '王师傅']),
    ]);
    const told = await kindsFor(idsOf(customers.zhang).personId, workOrderId);
    expect(told.toSorted()).toEqual(['service_finished', 'technician_departed', 'visit_scheduled']);
    expect(await kindsFor(idsOf(people.technician).personId, workOrderId)).toEqual(['job_given']);
  });

  it('that is paused waits for a dispatcher again, and is his no longer', async () => {
    const workOrderId = await job('depart');
    await technician.call('service.work_order.pause', { workOrderId, reason: '家里没人', at: now() });
    const { card, commands } = await office.call('service.work_order.get', { workOrderId });
    expect([card.state, card.technician, commands]).toEqual(['paused', null, ['dispatch', 'reschedule', 'cancel']]);
    expect((await technician.refusal('service.work_order.get', { workOrderId })).code).toBe('service.work_order.missing');
    expect((await storedDocument(devcloud, 'technicians', membershipId))?.['bookings']).not.toContainEqual(expect.objectContaining({ workOrderId }));
    expect(await kindsFor(idsOf(customers.zhang).personId, workOrderId)).toContain('visit_paused');
    await dispatch(devcloud, workOrderId, colleague);
    expect((await viewOf(workOrderId)).card.technician?.name).toBe('陈立');
  });

  it('that is given to somebody else leaves the first one’s calendar and list, and tells him', async () => {
    const workOrderId = await job('accept');
    await dispatch(devcloud, workOrderId, colleague);
    const bookings = async (id: string) => (await storedDocument(devcloud, 'technicians', id))?.['bookings'];
    expect(await bookings(membershipId)).not.toContainEqual(expect.objectContaining({ workOrderId }));
    expect(await bookings(idsOf(colleague).membershipId)).toContainEqual(expect.objectContaining({ workOrderId }));
    const ids = async (who: Client) => (await who.call('service.day.get', {})).jobs.map(({ card }) => card.id);
    expect(await ids(technician)).not.toContain(workOrderId);
    expect(await ids(as(colleague))).toContain(workOrderId);
    expect(await kindsFor(idsOf(people.technician).personId, workOrderId)).toContain('job_withdrawn');
  });

  it('does not begin before its day', async () => {
    const { workOrderId } = await askForService(devcloud);
    const window = { on: addDays(windowNow(devcloud).on, 3), from: '09:00', to: '11:00' };
    await office.call('service.work_order.dispatch', { workOrderId, membershipId, window });
    expect(await technician.call('service.work_order.accept', { workOrderId, at: now() })).toEqual({ state: 'accepted', commands: ['decline'] });
    const refusal = await technician.refusal('service.work_order.depart', { workOrderId, at: now() });
    expect(refusal).toMatchObject({ code: 'service.work_order.too_early', details: { on: window.on, from: '09:00', hoursAhead: 4 } });
  });
});

describe('the evidence', () => {
  it('of a phone that had no signal stands when it was done, and never later than it was heard', async () => {
    const workOrderId = await job('accept');
    later(1);
    const heard = now();
    await technician.call('service.work_order.depart', { workOrderId, at: heard - 50 * MINUTE_MS });
    await technician.call('service.work_order.arrive', { workOrderId, at: heard - 20 * MINUTE_MS });
    await technician.call('service.step.record', { workOrderId, stepId: null, photos: ['cloud://test/service/door.jpg'], note: '到门口', at: heard + HOUR_MS });
    const { timeline, done } = await viewOf(workOrderId);
    expect(timeline.slice(-2).map(({ command, at }) => [command, at])).toEqual([['depart', heard - 50 * MINUTE_MS], ['arrive', heard - 20 * MINUTE_MS]]);
    const [record] = done;
    expect(record).toMatchObject({ stepId: null, note: '到门口', photos: ['cloud://test/service/door.jpg'] });
    expect(record?.at).toBe(record?.receivedAt);
  });

  it('is taken at the door only, by the step’s photos, for steps that there are', async () => {
    const before = await job('depart');
    const record = (workOrderId: string, stepId: string | null, photos: readonly string[] = []) =>
      technician.refusal('service.step.record', { workOrderId, stepId, photos: [...photos], at: now() });
    expect(await record(before, null)).toMatchObject({ code: 'service.work_order.command_not_allowed', details: { state: 'en_route' } });
    const workOrderId = await job('begin');
    const { steps } = await viewOf(workOrderId);
    const pictured = steps.find(({ photos }) => photos > 0);
    expect(pictured).toBeDefined();
    expect((await record(workOrderId, 'no_such_step')).code).toBe('service.step.missing');
    expect(await record(workOrderId, pictured?.stepId ?? '')).toMatchObject({ code: 'service.step.photos_missing', details: { title: pictured?.title, needed: pictured?.photos } });
  });
});

describe('the pictures', () => {
  it('have addresses for who may know whose home it is, and for nobody else', async () => {
    const machine = await keptPicture(devcloud, 'service/machine.jpg');
    const { workOrderId } = await askForService(devcloud, { media: [{ fileId: machine, kind: 'photo' }] });
    await visit(devcloud, workOrderId, 'begin');
    await doTheWork(devcloud, workOrderId);
    for (const who of [zhang, technician, office]) {
      const { files } = await who.call('service.media.list', { workOrderId });
      const [first] = files;
      expect(first?.fileId).toBe(machine);
      expect(await (await fetch(first?.url ?? '')).text()).toBe('machine.jpg');
      expect(files.at(-1)).toEqual({ fileId: `cloud://test/service/${workOrderId}-signature.png`, url: null });
    }
    expect((await as(customers.liu).refusal('service.media.list', { workOrderId })).code).toBe('service.work_order.missing');
  });
});

describe('finishing', () => {
  const finish = (workOrderId: string) => technician.refusal('service.work_order.finish', { workOrderId, pieces: [], at: now() });

  it('says what is missing until nothing is', async () => {
    const workOrderId = await job('begin');
    const { steps } = await viewOf(workOrderId);
    const titles = steps.filter(({ required }) => required).map(({ title }) => title);
    expect(await finish(workOrderId)).toMatchObject({ code: 'service.finish.steps_missing', details: { titles } });
    for (const { stepId, photos } of steps) {
      await technician.call('service.step.record', { workOrderId, stepId, photos: Array.from({ length: photos }, (_, one) => `cloud://test/service/${stepId}-${one}.jpg`), at: now() });
    }
    expect((await finish(workOrderId)).code).toBe('service.finish.signature_missing');
    await technician.call('service.signature.record', { workOrderId, fileId: 'cloud://test/service/signature.png', agreed: [], at: now() });
    await technician.call('service.work_order.finish', { workOrderId, pieces: [], at: now() });
    expect((await viewOf(workOrderId)).card.state).toBe('finished');
  });

  it('counts for its technician, and stays on the list of the day', async () => {
    const jobsDone = async () => (await storedDocument(devcloud, 'technicians', membershipId))?.['jobsDone'];
    const before = Number(await jobsDone());
    const workOrderId = await job('finish');
    expect(await jobsDone()).toBe(before + 1);
    expect((await technician.call('service.day.get', {})).jobs.map(({ card }) => card.id)).toContain(workOrderId);
  });
});

describe('after the visit', () => {
  it('a rating closes the work order and counts for who was there; the second one takes the place of the first', async () => {
    const workOrderId = await job('finish');
    const rating = async (round: 1 | 2, stars: number, insteadOf: number | null) => {
      await leaveEvents(devcloud, [{ type: 'rating.given', workOrderId, round, stars, insteadOf, personId: 'per_rater00000000', technicianMembershipId: membershipId }]);
      await devcloud.runTimer('jobs');
      await devcloud.settle();
    };
    await rating(1, 2, null);
    expect((await viewOf(workOrderId)).card.state).toBe('closed');
    await rating(2, 5, 2);
    const { technician: shown } = await viewOf(workOrderId);
    expect(shown).toMatchObject({ ratings: 1, ratingTenths: 50 });
  });

  it('what nobody rates closes by itself after three days, once', async () => {
    const workOrderId = await job('finish');
    later(71);
    await callInternally(devcloud, 'service.unrated.close', {});
    expect((await viewOf(workOrderId)).card.state).toBe('finished');
    later(2);
    await callInternally(devcloud, 'service.unrated.close', {});
    expect(await callInternally(devcloud, 'service.unrated.close', {})).toEqual({ closed: 0, finished: true });
    const { card, timeline } = await viewOf(workOrderId);
    expect([card.state, timeline.filter(({ command }) => command === 'close').length]).toEqual(['closed', 1]);
  });
});

describe('the position', () => {
  const point = { latitudeE6: 38_052_000, longitudeE6: 114_514_000 };

  it('is the customer’s and the office’s while the technician is on his way, with an estimate', async () => {
    const workOrderId = await job('accept');
    const here = (part: object = {}) => ({ workOrderId, point, at: now(), ...part });
    expect((await technician.refusal('service.position.report', here())).code).toBe('service.position.not_shared');
    await technician.call('service.work_order.depart', { workOrderId, at: now() });
    const at = now();
    expect(await technician.call('service.position.report', here({ at }))).toEqual({ kept: true });
    expect(await technician.call('service.position.report', here({ at: at - 9_000 }))).toEqual({ kept: false });
    for (const who of [zhang, office]) {
      const seen = await who.call('service.position.get', { workOrderId });
      expect(seen).toMatchObject({ position: { point, at }, destination: { latitudeE6: 38_042_000 } });
      expect(seen.arrivesAt).toBeGreaterThan(at);
    }
    expect((await as(customers.liu).refusal('service.position.get', { workOrderId })).code).toBe('service.work_order.missing');
    for (const other of [colleague, people.finance]) {
      expect((await as(other).refusal('service.position.get', { workOrderId })).code).toBe('service.work_order.missing');
    }
    await technician.call('service.work_order.arrive', { workOrderId, at: now() });
    expect(await zhang.call('service.position.get', { workOrderId })).toEqual({ position: null, destination: null, arrivesAt: null });
    expect(await storedDocuments(devcloud, 'positions', { _id: workOrderId })).toEqual([]);
    expect((await technician.refusal('service.position.report', here())).code).toBe('service.position.not_shared');
  });

  it('is gone as soon as the technician shares it no longer, his own alone, and he may share it again', async () => {
    const workOrderId = await job('depart');
    const seen = async () => (await zhang.call('service.position.get', { workOrderId })).position;
    const share = () => technician.call('service.position.report', { workOrderId, point, at: now() });
    await share();
    for (const other of [colleague, people.supervisor, customers.zhang]) await as(other).call('service.position.withdraw', {});
    expect(await seen()).toMatchObject({ point });
    await technician.call('service.position.withdraw', {});
    expect(await seen()).toBeNull();
    expect(await storedDocuments(devcloud, 'positions', { _id: workOrderId })).toEqual([]);
    await technician.call('service.position.withdraw', {});
    await share();
    expect(await seen()).toMatchObject({ point });
    await technician.call('service.position.withdraw', {});
  });

  it('that nobody took down is gone after some hours', async () => {
    const workOrderId = await job('depart');
    await technician.call('service.position.report', { workOrderId, point, at: now() });
    expect(await callInternally(devcloud, 'service.position.sweep', {})).toEqual({ removed: 0, finished: true });
    later(3);
    expect(await callInternally(devcloud, 'service.position.sweep', {})).toEqual({ removed: 1, finished: true });
    expect(await storedDocuments(devcloud, 'positions', { _id: workOrderId })).toEqual([]);
  });
});
