import type { Devcloud } from '../../devcloud/start-devcloud';
import { annexField } from '../../src/shared/domain/care/annexes';
import { ANNEXES } from '../../src/shared/domain/care/states';
import { customers, foundCompany, idsOf, people } from '../fixtures/company';
import { startTestDevcloud } from '../fixtures/devcloud';
import { clientOf } from '../fixtures/functions-client';
import { storedDocument } from '../fixtures/outbox';
import { stockShelves } from '../fixtures/sales';
import { askForService, openForService, visit } from '../fixtures/work-orders';

let devcloud: Devcloud;

beforeAll(async () => {
  devcloud = await startTestDevcloud();
  await foundCompany(devcloud);
  await stockShelves(devcloud);
  await openForService(devcloud);
});

afterAll(() => devcloud.stop());

const { zhang } = customers;
const client = (person: { readonly openid: string }) => clientOf(devcloud, person.openid);
const office = () => client(people.supervisor);
const newsOf = async (person: { readonly openid: string }) => {
  await devcloud.settle();
  return (await client(person).call('identity.inbox.list', {})).rows;
};
const silent = { tags: [], words: '', photos: [] };

/** What one step of the story leaves for the next. */
const story = { consultationId: '', workOrderId: '', rescueId: '', complaintId: '' };

describe('from a question to the second rating', () => {
  it('a customer asks, the office answers, and the conversation becomes a request in one tap', async () => {
    const { consultationId } = await client(zhang).call('care.consultation.start', { applianceId: null, text: '热水器打不着火', media: [] });
    await office().call('care.consultation.say', { consultationId, text: '要上门看，点一下就能报修', media: [] });
    const { workOrderId } = await askForService(devcloud, { consultationId });
    await devcloud.settle();
    expect(await client(zhang).call('care.consultation.get', { consultationId })).toMatchObject({ workOrderId });
    Object.assign(story, { consultationId, workOrderId });
  });

  it('nobody rates what is not done', async () => {
    const { workOrderId } = story;
    await visit(devcloud, workOrderId, 'begin');
    expect(await client(zhang).refusal('care.rating.give', { workOrderId, stars: 5, ...silent })).toMatchObject({ code: 'care.rating.not_finished' });
  });

  it('a bad rating closes the visit, counts for its technician, and reaches the supervisor', async () => {
    const { workOrderId } = await askForService(devcloud, { kind: 'maintenance' });
    await visit(devcloud, workOrderId, 'finish');
    await client(zhang).call('care.rating.give', { workOrderId, stars: 2, tags: ['late'], words: '晚了一个小时', photos: [] });
    await devcloud.settle();
    expect(await client(zhang).call('service.work_order.get', { workOrderId })).toMatchObject({ card: { state: 'closed' }, technician: { ratings: 1, ratingTenths: 20 } });
    const [news] = (await newsOf(people.supervisor)).filter(({ kind }) => kind === 'rescue_opened');
    expect(news?.facts).toMatchObject({ stars: '2', customerName: '张晓雯' });
    Object.assign(story, { workOrderId, rescueId: news?.subjectId ?? '' });
  });

  it('the supervisor phones, makes good, and the customer says once more how it was', async () => {
    const { rescueId, workOrderId } = story;
    await office().call('care.rescue.contact', { rescueId, note: '先道歉，再问清楚' });
    await office().call('care.rescue.resolve', { rescueId, note: '免费保养一次', outcome: 'rescued' });
    expect((await newsOf(zhang))[0]).toMatchObject({ kind: 'second_rating_asked', subjectId: workOrderId });
    await client(zhang).call('care.rating.give', { workOrderId, stars: 5, ...silent });
    await devcloud.settle();
    const { rescue, ratings, media } = await office().call('care.rescue.get', { rescueId });
    expect([rescue.state, ...ratings.map(({ stars }) => stars)]).toEqual(['rescued', 2, 5]);
    expect(media.length).toBeGreaterThan(0);
    expect(await storedDocument(devcloud, 'technicians', idsOf(people.technician).membershipId)).toMatchObject({ ratings: 1, ratingSum: 5 });
  });
});

/** What a person writes into a field of each kind. */
const WRITTEN: Readonly<Record<string, string>> = { age: '36', identity: '11010519491231002X', day: '2026-09-20', moment: '2026-09-20 10:30', category: 'service', method: 'phone' };

describe('a complaint with its three forms', () => {
  it('goes from the customer’s words to a form complete to the last field', async () => {
    const contact = { name: '张晓雯', phone: zhang.phone };
    const about = { workOrderId: story.workOrderId, orderId: null, category: 'service', occurredOn: '2026-09-20', contact } as const;
    const { complaintId } = await client(zhang).call('care.complaint.file', { ...about, photos: [], description: '柜门被碰掉一块漆' });
    for (const [command, note] of [['acknowledge', '已道歉'], ['investigate', '看过照片'], ['propose', '上门补漆']] as const) {
      await office().call('care.complaint.step', { complaintId, command, note });
    }
    await client(zhang).call('care.complaint.answer', { complaintId, answer: 'accept', note: '' });
    await office().call('care.complaint.step', { complaintId, command: 'resolve', note: '上门补漆' });
    await office().call('care.complaint.step', { complaintId, command: 'follow_up', note: '补好了，顾客满意' });
    await office().call('care.complaint.step', { complaintId, command: 'close', note: '办完' });
    for (const annex of ANNEXES) {
      const { fields } = await office().call('care.form.get', { complaintId, annex });
      const open = fields.filter(({ value }) => value === '').map(({ key }) => ({ key, value: WRITTEN[annexField(annex, key)?.kind ?? ''] ?? '已填' }));
      await office().call('care.form.save', { complaintId, annex, fields: open });
      const whole = await office().call('care.form.get', { complaintId, annex });
      expect([annex, whole.fields.filter(({ value }) => value === '').map(({ key }) => key)]).toEqual([annex, []]);
    }
    expect(await client(zhang).call('care.complaint.get', { complaintId })).toMatchObject({ card: { state: 'closed' }, outcome: '上门补漆', staffName: '王师傅' });
  });
});
