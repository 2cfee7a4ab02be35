import type { Devcloud } from '../../../devcloud/start-devcloud';
import type { Input } from '../../../src/shared/contract/registry';
import { customers, foundCompany, idsOf, people } from '../../fixtures/company';
import { startTestDevcloud } from '../../fixtures/devcloud';
import { finishedVisit } from '../../fixtures/finished-work';
import { clientOf } from '../../fixtures/functions-client';
import { storedDocument, storedDocuments } from '../../fixtures/outbox';
import { aParticipant } from '../../fixtures/participants';

let devcloud: Devcloud;

beforeAll(async () => {
  devcloud = await startTestDevcloud();
  await foundCompany(devcloud);
});

afterAll(() => devcloud.stop());

const HOUR_MS = 3_600_000;
const { zhang, liu } = customers;
const client = (person: { readonly openid: string }) => clientOf(devcloud, person.openid);
const aRating = (rating: Partial<Input<'care.rating.give'>> & { readonly workOrderId: string }): Input<'care.rating.give'> => ({ stars: 5, tags: [], words: '', photos: [], ...rating });
const newsOf = async (person: { readonly openid: string }, kind: string) => {
  const { rows } = await client(person).call('identity.inbox.list', {});
  return rows.filter((row) => row.kind === kind);
};

describe('a rating', () => {
  it('is asked for until 72 hours have passed, and closes the work order', async () => {
    const workOrderId = await finishedVisit(devcloud);
    const until = (await storedDocument(devcloud, 'work_orders', workOrderId))?.['closeAt'];
    expect(await client(zhang).call('care.rating.get', { workOrderId })).toEqual({ ratings: [], mayRate: true, closesAt: until });
    const given = await client(zhang).call('care.rating.give', aRating({ workOrderId, tags: ['polite', 'polite', 'tidy'], words: ' 师傅很细心 ' }));
    expect(given).toMatchObject({ round: 1, stars: 5, tags: ['polite', 'tidy'], words: '师傅很细心' });
    await devcloud.settle();
    expect(await client(zhang).call('care.rating.get', { workOrderId })).toEqual({ ratings: [given], mayRate: false, closesAt: null });
    expect(await storedDocument(devcloud, 'work_orders', workOrderId)).toMatchObject({ state: 'closed', closeAt: null });
    expect(await client(zhang).refusal('care.rating.give', aRating({ workOrderId }))).toMatchObject({ code: 'care.rating.given' });
  });

  it.each([
    ['before the work is done', { state: 'working', closeAt: null } as const, 'care.rating.not_finished'],
    ['after it was cancelled', { state: 'cancelled', closeAt: null } as const, 'care.rating.not_finished'],
    ['once it closed by itself', { state: 'closed', closeAt: null } as const, 'care.rating.closed'],
    ['after its time', { closeAt: 1 } as const, 'care.rating.closed'],
  ])('is refused %s', async (_name, facts, code) => {
    const workOrderId = await finishedVisit(devcloud, facts);
    expect(await client(zhang).refusal('care.rating.give', aRating({ workOrderId }))).toMatchObject({ code });
    expect(await client(zhang).call('care.rating.get', { workOrderId })).toEqual({ ratings: [], mayRate: false, closesAt: null });
  });

  it('is its customer’s: technician and office read it and cannot give it, a guest of the door cannot even read it', async () => {
    const workOrderId = await finishedVisit(devcloud, { guests: [{ personId: idsOf(liu).personId, name: '刘建华', admitted: true, at: 0 }] });
    for (const person of [people.technician, people.supervisor]) {
      expect(await client(person).call('care.rating.get', { workOrderId })).toMatchObject({ mayRate: false });
      expect(await client(person).refusal('care.rating.give', aRating({ workOrderId }))).toMatchObject({ code: 'auth.forbidden' });
    }
    expect(await client(liu).refusal('care.rating.get', { workOrderId })).toMatchObject({ code: 'service.work_order.missing' });
    expect(await client(liu).refusal('care.rating.give', aRating({ workOrderId }))).toMatchObject({ code: 'service.work_order.missing' });
  });

  it('of an installation belongs to the order’s people who may see whose it is', async () => {
    const order = { orderId: 'ord_00000001', orderNo: '1', delivered: true, needed: false };
    const user = { ...aParticipant('x', { relations: ['user'], sharing: 'asked' }), personId: idsOf(liu).personId };
    const workOrderId = await finishedVisit(devcloud, { kind: 'installation', order, participants: [{ ...aParticipant('y'), personId: idsOf(zhang).personId }, user] });
    expect(await client(liu).refusal('care.rating.give', aRating({ workOrderId }))).toMatchObject({ code: 'auth.forbidden' });
    expect(await client(zhang).call('care.rating.give', aRating({ workOrderId }))).toMatchObject({ round: 1 });
  });

  it('has words that may be shown: WeChat refuses them before anything is written', async () => {
    devcloud.wechat.contentSecurity.setRules({ refusedWords: ['坏词'] });
    const workOrderId = await finishedVisit(devcloud);
    expect(await client(zhang).refusal('care.rating.give', aRating({ workOrderId, words: '坏词' }))).toMatchObject({ code: 'identity.text.rejected' });
    expect(await client(zhang).call('care.rating.get', { workOrderId })).toMatchObject({ ratings: [], mayRate: true });
  });

  it('is given once, however many phones of the household tap at once', async () => {
    const workOrderId = await finishedVisit(devcloud);
    const answers = await Promise.all(Array.from({ length: 20 }, (_, tap) => client(zhang).answer('care.rating.give', aRating({ workOrderId, stars: (tap % 5) + 1 }), { contended: true })));
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(new Set(answers.flatMap((answer) => (answer.ok ? [] : [answer.error.code])))).toEqual(new Set(['care.rating.given']));
    expect(await storedDocuments(devcloud, 'ratings', { workOrderId })).toHaveLength(1);
  });

  it('shows a technician his own, the latest first, and not whose they are', async () => {
    const first = await finishedVisit(devcloud);
    const second = await finishedVisit(devcloud);
    await client(zhang).call('care.rating.give', aRating({ workOrderId: second, stars: 4 }));
    devcloud.clock.moveTo(new Date(devcloud.clock.now().getTime() + HOUR_MS));
    await client(zhang).call('care.rating.give', aRating({ workOrderId: first, stars: 3 }));
    const { rows } = await client(people.technician).call('care.rating.of_me', {});
    expect(rows.slice(0, 2).map(({ workOrderId, stars }) => [workOrderId, stars])).toEqual([[first, 3], [second, 4]]);
    expect(JSON.stringify(rows)).not.toMatch(/张晓雯|13800001001|per_/);
  });
});

describe('a rating below three', () => {
  it.each([
    [1, 1],
    [2, 1],
    [3, 0],
    [4, 0],
    [5, 0],
  ])('%i stars open %i rescue', async (stars, count) => {
    const workOrderId = await finishedVisit(devcloud);
    await client(zhang).call('care.rating.give', aRating({ workOrderId, stars }));
    expect(await storedDocuments(devcloud, 'rescues', { workOrderId })).toHaveLength(count);
  });

  it('opens exactly one rescue, when it is given twenty times at once', async () => {
    const workOrderId = await finishedVisit(devcloud);
    await Promise.all(Array.from({ length: 20 }, () => client(zhang).answer('care.rating.give', aRating({ workOrderId, stars: 1 }), { contended: true })));
    await devcloud.settle();
    expect(await storedDocuments(devcloud, 'rescues', { workOrderId })).toHaveLength(1);
    expect((await newsOf(people.supervisor, 'rescue_opened')).filter(({ subjectId }) => subjectId === workOrderId.replace('wko', 'rsc'))).toHaveLength(1);
  });

  it('tells the supervisor and the owner, with who, what and until when', async () => {
    const workOrderId = await finishedVisit(devcloud);
    await client(zhang).call('care.rating.give', aRating({ workOrderId, stars: 2, words: '没修好' }));
    await devcloud.settle();
    const subjectId = workOrderId.replace('wko', 'rsc');
    for (const person of [people.supervisor, people.owner]) {
      const [newest] = await newsOf(person, 'rescue_opened');
      expect(newest).toMatchObject({ subjectId, facts: { customerName: '张晓雯', personName: '王师傅', stars: '2', product: 'JSQ30 燃气热水器' } });
    }
    expect(await newsOf(people.technician, 'rescue_opened')).toEqual([]);
    const { rescue, commands } = await client(people.supervisor).call('care.rescue.get', { rescueId: subjectId });
    expect(rescue).toMatchObject({ state: 'open', late: false, handlerName: null, customerPhone: zhang.phone, addressLine: '河北省石家庄市桥西区桥西路18号3栋1202', rating: { stars: 2, words: '没修好' } });
    expect(commands).toEqual(['contact']);
  });
});
