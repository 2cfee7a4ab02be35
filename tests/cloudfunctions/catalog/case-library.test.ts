import type { Devcloud } from '../../../devcloud/start-devcloud';
import { writeCompany } from '../../../devcloud/people/company-documents';
import { customers, foundCompany, organisations, people } from '../../fixtures/company';
import { startTestDevcloud } from '../../fixtures/devcloud';
import { clientOf, type Client } from '../../fixtures/functions-client';
import { callInternally } from '../../fixtures/money';
import { storedDocument, storedDocuments } from '../../fixtures/outbox';
import { stockShelves } from '../../fixtures/sales';
import { openForService } from '../../fixtures/work-orders';
import { ownHeater } from '../service/appliance-cases';
import { dealerSupervisor } from '../service/action-cases';
import { anOffer, offered } from './case-cases';

let devcloud: Devcloud;
const as = ({ openid }: { readonly openid: string }): Client => clientOf(devcloud, openid);

beforeAll(async () => {
  devcloud = await startTestDevcloud();
  await foundCompany(devcloud);
  await writeCompany(devcloud.store, organisations, [dealerSupervisor], 0);
  await stockShelves(devcloud);
  await openForService(devcloud);
});
afterAll(() => devcloud.stop());
afterEach(() => devcloud.wechat.contentSecurity.setRules({ refusedWords: [], refuseAllMedia: false, mediaAnswers: 'soon' }));

const decide = (caseId: string, publish: boolean, reason?: string) => as(people.supervisor).call('catalog.case.decide', { caseId, publish, reason });
const checks = async (caseId: string) => ((await storedDocument(devcloud, 'cases', caseId))?.['photos'] as { check: string }[]).map(({ check }) => check);
const listed = async (search = {}) => (await as(customers.liu).call('catalog.case.list', search)).rows.map(({ id }) => id);
const HOUR_MS = 3_600_000;

async function inbox(): Promise<readonly string[]> {
  await devcloud.settle();
  return (await as(customers.zhang).call('identity.inbox.list', {})).rows.map(({ kind }) => kind);
}

describe('a case', () => {
  it('is seen by its household and the office, then by all, and by nobody any more once it is taken back', async () => {
    const { caseId } = await offered(devcloud);
    expect(await checks(caseId)).toEqual(['passed', 'passed']);
    expect(await listed()).not.toContain(caseId);
    expect((await as(people.supervisor).call('catalog.case.waiting', {})).rows.map(({ id }) => id)).toContain(caseId);
    expect(await as(people.owner).call('catalog.case.get', { caseId })).toMatchObject({ shown: false, mine: false });
    expect((await as(dealerSupervisor).refusal('catalog.case.get', { caseId })).code).toBe('catalog.case.missing');

    await decide(caseId, true);
    expect(await as(customers.liu).call('catalog.case.get', { caseId })).toMatchObject({
      title: '阳台上的零冷水',
      words: '洗澡不用等，也很安静',
      praises: ['quiet', 'thrifty'],
      product: { title: 'JSQ30 燃气热水器', category: 'gas_water_heater' },
      customerName: '张**',
      organisationName: '桥西店',
      shown: true,
      mine: false,
      pictures: [expect.stringContaining('http'), expect.stringContaining('http')],
    });
    for (const search of [{}, { style: 'grey_white' }, { room: 'balcony', category: 'gas_water_heater' }, { productId: 'prd_heater0001' }] as const)
      expect(await listed(search)).toContain(caseId);
    for (const search of [{ style: 'modern' }, { room: 'kitchen' }, { productId: 'prd_fridge0001' }] as const)
      expect(await listed(search)).not.toContain(caseId);
    expect(await inbox()).toContain('case_published');

    await as(customers.zhang).call('catalog.case.withdraw', { caseId });
    expect(await listed()).not.toContain(caseId);
    for (const person of [customers.liu, people.supervisor]) expect((await as(person).refusal('catalog.case.get', { caseId })).code).toBe('catalog.case.missing');
    expect(await as(customers.zhang).call('catalog.case.get', { caseId })).toMatchObject({ state: 'withdrawn', shown: false, mine: true });
    expect((await as(people.supervisor).refusal('catalog.case.decide', { caseId, publish: true })).code).toBe('catalog.case.missing');
  });

  it('is hidden from others while WeChat has not looked, whatever the office says', async () => {
    devcloud.wechat.contentSecurity.setRules({ mediaAnswers: 'held' });
    const { caseId } = await offered(devcloud);
    await decide(caseId, true);
    expect(await listed()).not.toContain(caseId);
    expect((await as(customers.liu).refusal('catalog.case.get', { caseId })).code).toBe('catalog.case.missing');
    expect(await as(customers.zhang).call('catalog.case.get', { caseId })).toMatchObject({ state: 'published', check: 'waiting', shown: false });
    await devcloud.wechat.contentSecurity.deliverMedia();
    await devcloud.settle();
    expect(await listed()).toContain(caseId);
  });

  it('is asked about again when the answer never came', async () => {
    devcloud.wechat.contentSecurity.setRules({ mediaAnswers: 'never' });
    const { caseId } = await offered(devcloud);
    await decide(caseId, true);
    devcloud.wechat.contentSecurity.setRules({ mediaAnswers: 'soon' });
    expect(await callInternally(devcloud, 'catalog.picture.check', {})).toEqual({ asked: 0, finished: true });
    devcloud.clock.moveTo(new Date(devcloud.clock.now().getTime() + HOUR_MS));
    await Promise.all([callInternally(devcloud, 'catalog.picture.check', {}), callInternally(devcloud, 'catalog.picture.check', {})]);
    await devcloud.settle();
    expect(await checks(caseId)).toEqual(['passed', 'passed']);
    expect(await listed()).toContain(caseId);
    expect(await storedDocuments(devcloud, 'picture_questions', { caseId })).toHaveLength(4);
  });

  it('with a risky picture is never shown', async () => {
    devcloud.wechat.contentSecurity.setRules({ refuseAllMedia: true });
    const { caseId } = await offered(devcloud);
    expect(await as(people.supervisor).call('catalog.case.get', { caseId })).toMatchObject({ check: 'risky' });
    expect((await as(people.supervisor).refusal('catalog.case.decide', { caseId, publish: true })).code).toBe('catalog.case.pictures_risky');
    await decide(caseId, false, '照片里有人脸');
    expect(await inbox()).toContain('case_declined');
    expect(await as(customers.zhang).call('catalog.case.get', { caseId })).toMatchObject({ state: 'declined', reason: '照片里有人脸' });
  });

  it('cannot be passed by an answer that somebody made up', async () => {
    devcloud.wechat.contentSecurity.setRules({ mediaAnswers: 'held' });
    const { caseId } = await offered(devcloud);
    const made = { Event: 'wxa_media_check', MsgType: 'event', trace_id: 'made-up', errcode: 0, result: { suggest: 'pass', label: 100 } };
    await devcloud.measure('catalog', customers.zhang.openid, made as never);
    expect(await checks(caseId)).toEqual(['waiting', 'waiting']);
    await devcloud.wechat.contentSecurity.deliverMedia();
  });

  it('may have photos of its own installation, and of no other', async () => {
    const own = await ownHeater(devcloud);
    const other = await ownHeater(devcloud, customers.liu);
    const mine = await as(customers.zhang).call('catalog.case.form', { applianceId: own.applianceId });
    const theirs = await as(customers.liu).call('catalog.case.form', { applianceId: other.applianceId });
    expect(mine).toMatchObject({ open: null, shownName: '张**', product: { title: 'JSQ30 燃气热水器' } });
    expect(mine.photos.length).toBeGreaterThan(0);
    const [ownPhoto] = mine.photos;
    const [otherPhoto] = theirs.photos;
    const offer = await anOffer(devcloud, { applianceId: own.applianceId, photos: [ownPhoto?.fileId ?? '', otherPhoto?.fileId ?? ''] });
    expect((await as(customers.zhang).refusal('catalog.case.offer', offer)).code).toBe('catalog.case.photo_missing');
    await as(customers.zhang).call('catalog.case.offer', { ...offer, photos: [ownPhoto?.fileId ?? ''], showName: false });
    expect((await as(customers.zhang).call('catalog.case.form', { applianceId: own.applianceId })).open).toMatchObject({ customerName: null, photos: 1 });
    await devcloud.settle();
  });

  it('is one of a machine at a time; after it was declined or taken back another may come', async () => {
    const { caseId, applianceId } = await offered(devcloud);
    const again = await anOffer(devcloud, { applianceId });
    expect((await as(customers.zhang).refusal('catalog.case.offer', again)).code).toBe('catalog.case.offered_already');
    await decide(caseId, false);
    const second = await as(customers.zhang).call('catalog.case.offer', again);
    await devcloud.settle();
    expect((await as(people.supervisor).refusal('catalog.case.decide', { caseId, publish: true })).code).toBe('catalog.case.offered_already');
    await as(customers.zhang).call('catalog.case.withdraw', { caseId: second.caseId });
    await decide(caseId, true);
    expect((await as(customers.zhang).call('catalog.case.mine', {})).rows.slice(0, 2)).toMatchObject([
      { id: second.caseId, state: 'withdrawn' },
      { id: caseId, state: 'published' },
    ]);
  });

  it('says nothing that others must not read', async () => {
    devcloud.wechat.contentSecurity.setRules({ refusedWords: ['坏词'] });
    const offer = await anOffer(devcloud, { words: '一个坏词' });
    expect((await as(customers.zhang).refusal('catalog.case.offer', offer)).code).toBe('identity.text.rejected');
  });
});
