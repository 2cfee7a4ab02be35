import type { Devcloud } from '../../../devcloud/start-devcloud';
import { DEFAULT_SERVICE } from '../../../src/shared/domain/service/service-defaults';
import { workingMsBetween } from '../../../src/shared/domain/care/working-time';
import { customers, foundCompany, idsOf, people } from '../../fixtures/company';
import { startTestDevcloud } from '../../fixtures/devcloud';
import { clientOf } from '../../fixtures/functions-client';
import { storedDocument, storedDocuments } from '../../fixtures/outbox';
import { openedRescue } from './action-cases';

let devcloud: Devcloud;

beforeAll(async () => {
  devcloud = await startTestDevcloud();
  await foundCompany(devcloud);
});

afterAll(() => devcloud.stop());

const HOUR_MS = 3_600_000;
const { zhang, liu } = customers;
const client = (person: { readonly openid: string }) => clientOf(devcloud, person.openid);
const office = () => client(people.supervisor);
const later = (ms: number) => devcloud.clock.moveTo(new Date(devcloud.clock.now().getTime() + ms));
const BAD = { stars: 1, tags: [], words: '', photos: [] };

async function over(outcome: 'rescued' | 'lost') {
  const opened = await openedRescue(devcloud);
  const { rescueId } = opened;
  await office().call('care.rescue.contact', { rescueId, note: '打过电话' });
  await office().call('care.rescue.resolve', { rescueId, note: '重新修好', outcome });
  return opened;
}

describe('a rescue', () => {
  it('has its hours in working time from the rating on', async () => {
    const { rescueId } = await openedRescue(devcloud);
    const { rescue } = await office().call('care.rescue.get', { rescueId });
    expect(workingMsBetween(DEFAULT_SERVICE, rescue.rating.givenAt, rescue.deadline)).toBe(DEFAULT_SERVICE.rescueHours * HOUR_MS);
  });

  it('is led from the first call to its outcome, and remembers who did what', async () => {
    const { rescueId } = await openedRescue(devcloud);
    expect(await office().refusal('care.rescue.visit', { rescueId, note: '上门' })).toMatchObject({ code: 'care.rescue.command_not_allowed', details: { command: 'visit', state: 'open' } });
    expect(await office().refusal('care.rescue.resolve', { rescueId, note: '算了', outcome: 'lost' })).toMatchObject({ code: 'care.rescue.command_not_allowed' });
    expect(await office().call('care.rescue.contact', { rescueId, note: '道歉，约了上门' })).toEqual({ state: 'contacted', commands: ['contact', 'visit', 'rescue', 'lose'] });
    expect(await client(people.owner).call('care.rescue.visit', { rescueId, note: '老板上门看过' })).toMatchObject({ state: 'visited' });
    expect(await office().call('care.rescue.resolve', { rescueId, note: '换了新的', outcome: 'rescued' })).toEqual({ state: 'rescued', commands: [] });
    const { rescue, timeline } = await office().call('care.rescue.get', { rescueId });
    expect(rescue).toMatchObject({ state: 'rescued', late: false, handlerName: '赵主管' });
    expect(timeline.map(({ command, byName, note }) => [command, byName, note])).toEqual([
      ['contact', '赵主管', '道歉，约了上门'],
      ['visit', '吴总', '老板上门看过'],
      ['rescue', '赵主管', '换了新的'],
    ]);
  });

  it('is resolved once when two of the office press at once', async () => {
    const { rescueId } = await openedRescue(devcloud);
    await office().call('care.rescue.contact', { rescueId, note: '打过电话' });
    const both = await Promise.all([
      office().answer('care.rescue.resolve', { rescueId, note: '好了', outcome: 'rescued' }, { contended: true }),
      client(people.owner).answer('care.rescue.resolve', { rescueId, note: '没好', outcome: 'lost' }, { contended: true }),
    ]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    await devcloud.settle();
    const { timeline } = await office().call('care.rescue.get', { rescueId });
    expect(timeline).toHaveLength(2);
  });

  it.each(['rescued', 'lost'] as const)('that is over (%s) asks the customer once more; a bad second rating opens no other', async (outcome) => {
    const { workOrderId } = await over(outcome);
    await devcloud.settle();
    const { rows } = await client(zhang).call('identity.inbox.list', {});
    expect(rows[0]).toMatchObject({ kind: 'second_rating_asked', subjectId: workOrderId });
    expect(await client(zhang).call('care.rating.get', { workOrderId })).toMatchObject({ mayRate: true });
    const asked = async (person: { readonly openid: string }) => (await client(person).call('care.rating.asked', {})).asked.map(({ workOrderId: of }) => of);
    expect([await asked(zhang), await asked(liu)]).toEqual([expect.arrayContaining([workOrderId]), []]);
    const answers = await Promise.all(Array.from({ length: 20 }, () => client(zhang).answer('care.rating.give', { workOrderId, ...BAD }, { contended: true })));
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await client(zhang).call('care.rating.get', { workOrderId })).toMatchObject({ mayRate: false, ratings: [{ round: 1, stars: 2 }, { round: 2, stars: 1 }] });
    expect(await asked(zhang)).not.toContain(workOrderId);
    const [rescue] = await storedDocuments(devcloud, 'rescues', { workOrderId });
    expect(rescue).toMatchObject({ secondStars: 1 });
    await devcloud.settle();
    const told = await storedDocuments(devcloud, 'inbox_entries', { personId: idsOf(people.supervisor).personId, kind: 'second_rating_bad', subjectId: rescue?._id ?? '' });
    expect(told).toMatchObject([{ facts: { stars: '1' } }]);
    const { rows: ended } = await office().call('care.rescue.list', { over: true });
    expect(ended.find((rescue) => rescue.workOrderId === workOrderId)).toMatchObject({ state: outcome, secondStars: 1 });
  });

  it('waits for the second rating as long as for a first one', async () => {
    const { workOrderId } = await over('rescued');
    later(DEFAULT_SERVICE.unratedHours * HOUR_MS);
    expect(await client(zhang).refusal('care.rating.give', { workOrderId, ...BAD })).toMatchObject({ code: 'care.rating.closed' });
  });
});

it('keeps what of the script was gone through, each once, in its order', async () => {
  const { rescueId } = await openedRescue(devcloud);
  await office().call('care.rescue.contact', { rescueId, note: '道歉', steps: ['understand_matter', 'offer_service', 'offer_service'] });
  const { timeline, secondUntil } = await office().call('care.rescue.get', { rescueId });
  expect(timeline.map(({ steps }) => steps)).toEqual([['offer_service', 'understand_matter']]);
  expect(secondUntil).toBeNull();
});

describe('the list of rescues', () => {
  it('shows those under way by their deadline, and those that are over, newest first', async () => {
    const first = await openedRescue(devcloud);
    later(2 * HOUR_MS);
    const second = await over('lost');
    later(2 * HOUR_MS);
    const third = await openedRescue(devcloud);
    const open = (await office().call('care.rescue.list', {})).rows;
    expect(open.map(({ deadline }) => deadline)).toEqual(open.map(({ deadline }) => deadline).sort((one, other) => one - other));
    const ids = open.map(({ id }) => id);
    expect(ids.indexOf(first.rescueId)).toBeLessThan(ids.indexOf(third.rescueId));
    expect(ids).not.toContain(second.rescueId);
    const done = (await office().call('care.rescue.list', { over: true })).rows.map(({ id }) => id);
    expect(done).toContain(second.rescueId);
    expect(done).not.toContain(first.rescueId);
  });

  it('pages without skipping or repeating', async () => {
    for (let made = 0; made < 22; made += 1) await openedRescue(devcloud);
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const page: { rows: readonly { id: string }[]; next: string | null } = await office().call('care.rescue.list', after === null ? {} : { after });
      seen.push(...page.rows.map(({ id }) => id));
      after = page.next;
    } while (after !== null);
    const stored = await storedDocuments(devcloud, 'rescues', { phase: 'open' });
    expect(seen.length).toBeGreaterThan(22);
    expect([...seen].sort()).toEqual(stored.map(({ _id }) => _id).sort());
  });
});

describe('a deadline that passed', () => {
  it('is told to the supervisor and the owner once, and marks the rescue late', async () => {
    const { rescueId } = await openedRescue(devcloud);
    const { personId } = idsOf(people.owner);
    const told = () => storedDocuments(devcloud, 'inbox_entries', { personId, kind: 'rescue_late', subjectId: rescueId });
    await devcloud.runTimer('jobs');
    await devcloud.settle();
    expect(await told()).toEqual([]);
    later(20 * 24 * HOUR_MS);
    for (let minute = 0; minute < 3; minute += 1) {
      await devcloud.runTimer('jobs');
      await devcloud.settle();
      later(11 * 60_000);
    }
    expect(await told()).toHaveLength(1);
    const { rescue } = await office().call('care.rescue.get', { rescueId });
    expect(rescue.late).toBe(true);
    expect(await storedDocument(devcloud, 'rescues', rescueId)).toMatchObject({ dueAt: null, toldDeadline: expect.any(Number) as number });
  });

  it('is told of nobody who is calmed', async () => {
    const { workOrderId } = await over('rescued');
    later(20 * 24 * HOUR_MS);
    await devcloud.runTimer('jobs');
    await devcloud.settle();
    expect(await storedDocument(devcloud, 'rescues', workOrderId.replace('wko', 'rsc'))).toMatchObject({ dueAt: null, toldDeadline: null });
  });
});
