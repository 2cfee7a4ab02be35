import type { Devcloud } from '../../../devcloud/start-devcloud';
import { addWorkingMs, nextWorkdayOpens } from '../../../src/shared/domain/care/working-time';
import { DEFAULT_SERVICE } from '../../../src/shared/domain/service/service-defaults';
import { customers, foundCompany, idsOf, people } from '../../fixtures/company';
import { startTestDevcloud } from '../../fixtures/devcloud';
import { finishedVisit } from '../../fixtures/finished-work';
import { clientOf } from '../../fixtures/functions-client';
import { storedDocument, storedDocuments } from '../../fixtures/outbox';
import { claimAs, reportSale, stockShelves } from '../../fixtures/sales';
import { aComplaint, filed, stepped } from './complaint-cases';

let devcloud: Devcloud;

beforeAll(async () => {
  devcloud = await startTestDevcloud();
  await foundCompany(devcloud);
  await stockShelves(devcloud);
});

afterAll(() => devcloud.stop());

const HOUR_MS = 3_600_000;
const { zhang, liu } = customers;
const client = (person: { readonly openid: string }) => clientOf(devcloud, person.openid);
const office = () => client(people.supervisor);
const later = (ms: number) => devcloud.clock.moveTo(new Date(devcloud.clock.now().getTime() + ms));
const newsOf = async (person: { readonly openid: string }, subjectId: string) => {
  await devcloud.settle();
  const { rows } = await client(person).call('identity.inbox.list', {});
  return rows.filter((row) => row.subjectId === subjectId).map(({ kind }) => kind);
};
const hours = DEFAULT_SERVICE.complaintHours;
const dueIn = (from: number, count: number): number => addWorkingMs(DEFAULT_SERVICE, from, count * HOUR_MS);

describe('a complaint', () => {
  it('about a visit knows who came, where, and whose business it is', async () => {
    const workOrderId = await finishedVisit(devcloud);
    const { complaintId, complaintNo } = await client(zhang).call('care.complaint.file', { ...aComplaint, workOrderId });
    expect(complaintNo).toMatch(/^S\d{14}$/);
    const { card, ...view } = await office().call('care.complaint.get', { complaintId });
    expect(card).toMatchObject({ complaintNo, state: 'received', method: 'other', customerName: '张晓雯', subject: 'JSQ30 燃气热水器', workOrderId, late: false, waitingForCustomer: false });
    expect(card.deadline).toBe(dueIn(card.receivedAt, hours.acknowledge));
    expect(view).toMatchObject({ relation: 'office', staffName: '王师傅', place: '河北省石家庄市桥西区桥西路18号3栋1202', customerPhone: zhang.phone, photos: aComplaint.photos, commands: ['acknowledge'] });
    for (const person of [people.supervisor, people.owner]) expect(await newsOf(person, complaintId)).toEqual(['complaint_received']);
  });

  it('about an order knows who sold it; of nothing that was bought here it is the company’s', async () => {
    const { orderId } = await reportSale(devcloud);
    await claimAs(devcloud, zhang.openid, orderId);
    const about = await client(zhang).call('care.complaint.file', { ...aComplaint, orderId });
    expect(await office().call('care.complaint.get', { complaintId: about.complaintId })).toMatchObject({ card: { orderId, workOrderId: null }, staffName: '李敏' });
    const general = await client(zhang).call('care.complaint.file', aComplaint);
    expect(await office().call('care.complaint.get', { complaintId: general.complaintId })).toMatchObject({ card: { subject: '' }, place: '', staffName: null });
    expect(await client(liu).refusal('care.complaint.file', { ...aComplaint, orderId })).toMatchObject({ code: 'orders.order.missing' });
    expect(await client(people.guide).refusal('care.complaint.file', { ...aComplaint, orderId })).toMatchObject({ code: 'auth.forbidden' });
  });

  it('is not written with words that WeChat refuses', async () => {
    devcloud.wechat.contentSecurity.setRules({ refusedWords: ['坏词'] });
    expect(await client(zhang).refusal('care.complaint.file', { ...aComplaint, description: '坏词' })).toMatchObject({ code: 'identity.text.rejected' });
  });

  it('that came by phone is followed by who verified that phone, and by nobody else', async () => {
    const { complaintId } = await client(people.guide).call('care.complaint.record', { ...aComplaint, method: 'phone' });
    expect((await client(zhang).call('care.complaint.mine', {})).rows.map(({ id }) => id)).toContain(complaintId);
    expect(await client(zhang).call('care.complaint.get', { complaintId })).toMatchObject({ relation: 'customer', card: { method: 'phone' }, customerPhone: '138****1001' });
    expect((await client(liu).call('care.complaint.mine', {})).rows).toEqual([]);
    expect(await client(liu).refusal('care.complaint.get', { complaintId })).toMatchObject({ code: 'care.complaint.missing' });
    await office().call('care.complaint.step', { complaintId, command: 'acknowledge', note: '已回电' });
    expect(await newsOf(zhang, complaintId)).toEqual(['complaint_acknowledged']);
  });

  it('filed with somebody else’s phone is not shown to him', async () => {
    await client(zhang).call('care.complaint.file', { ...aComplaint, contact: { name: '刘建华', phone: liu.phone } });
    expect((await client(liu).call('care.complaint.mine', {})).rows).toEqual([]);
  });
});

describe('the steps of a complaint', () => {
  it('lead from the receipt to its end, each with its own clock, and the customer hears what he should', async () => {
    const { complaintId } = await filed(devcloud);
    const step = async (command: 'acknowledge' | 'investigate' | 'propose' | 'resolve' | 'follow_up' | 'close', note: string) => {
      later(HOUR_MS / 4);
      const answer = await office().call('care.complaint.step', { complaintId, command, note });
      const { card } = await office().call('care.complaint.get', { complaintId });
      return { ...answer, deadline: card.deadline, waiting: card.waitingForCustomer, now: devcloud.clock.now().getTime() };
    };
    const acknowledged = await step('acknowledge', '已打电话道歉');
    expect(acknowledged).toMatchObject({ state: 'acknowledged', commands: ['investigate'] });
    expect(Math.abs((acknowledged.deadline ?? 0) - dueIn(acknowledged.now, hours.investigate))).toBeLessThan(60_000);
    expect(await step('investigate', '看过现场')).toMatchObject({ state: 'investigating', waiting: false });
    expect(await step('propose', '上门修补')).toMatchObject({ state: 'proposed', deadline: null, waiting: true, commands: ['propose', 'resolve'] });
    const seen = await client(zhang).call('care.complaint.get', { complaintId });
    expect(seen).toMatchObject({ proposal: '上门修补', mayAnswer: true, commands: [], card: { handlerName: '赵主管' } });
    expect(seen.timeline.map(({ note }) => note)).toEqual(['', '', '', '上门修补']);
    expect(await client(zhang).call('care.complaint.answer', { complaintId, answer: 'accept', note: '' })).toEqual({ state: 'agreed' });
    // A promise was taken: nothing is done by that, and the office has its time to keep it.
    const agreed = await office().call('care.complaint.get', { complaintId });
    expect(agreed).toMatchObject({ outcome: null, mayAnswer: false, commands: ['propose', 'resolve'], card: { waitingForCustomer: false } });
    expect(Math.abs((agreed.card.deadline ?? 0) - dueIn(devcloud.clock.now().getTime(), hours.resolve))).toBeLessThan(60_000);
    expect(await step('resolve', '已上门修补')).toMatchObject({ state: 'resolved', commands: ['follow_up', 'reopen'] });
    expect(await office().call('care.complaint.get', { complaintId })).toMatchObject({ outcome: '已上门修补' });
    expect(await step('follow_up', '一周后回访没问题')).toMatchObject({ state: 'followed_up', deadline: null });
    expect(await step('close', '办完')).toMatchObject({ state: 'closed', commands: ['reopen'] });
    expect(await newsOf(zhang, complaintId)).toEqual(['complaint_resolved', 'complaint_proposed', 'complaint_acknowledged']);
    expect(await newsOf(people.owner, complaintId)).toEqual(['complaint_answered', 'complaint_received']);
  });

  it('are not taken out of their order, nor twice', async () => {
    const { complaintId } = await filed(devcloud);
    expect(await office().refusal('care.complaint.step', { complaintId, command: 'close', note: 'x' })).toMatchObject({ code: 'care.complaint.command_not_allowed', details: { command: 'close', state: 'received' } });
    const answers = await Promise.all(Array.from({ length: 20 }, () => office().answer('care.complaint.step', { complaintId, command: 'acknowledge', note: 'x' }, { contended: true })));
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  });

  it('are no customer’s, not even on his own complaint', async () => {
    const own = await client(people.supervisor).call('care.complaint.file', aComplaint);
    expect(await office().refusal('care.complaint.step', { ...own, complaintId: own.complaintId, command: 'acknowledge', note: 'x' })).toMatchObject({ code: 'auth.forbidden' });
    expect(await client(people.owner).call('care.complaint.step', { complaintId: own.complaintId, command: 'acknowledge', note: 'x' })).toMatchObject({ state: 'acknowledged' });
  });

  it('a proposal that is refused starts the clock, and needs another one', async () => {
    const { complaintId } = await stepped(devcloud, 'propose');
    expect(await client(zhang).call('care.complaint.answer', { complaintId, answer: 'refuse', note: '要换新的' })).toEqual({ state: 'proposed' });
    const refused = await office().call('care.complaint.get', { complaintId });
    expect(refused).toMatchObject({ mayAnswer: false, card: { waitingForCustomer: false } });
    expect(refused.card.deadline).not.toBeNull();
    expect(refused.timeline.at(-1)).toMatchObject({ command: 'refuse', note: '要换新的', byName: '张晓雯' });
    for (const answer of ['accept', 'refuse'] as const) {
      expect(await client(zhang).refusal('care.complaint.answer', { complaintId, answer, note: '' })).toMatchObject({ code: 'care.complaint.command_not_allowed' });
    }
    await office().call('care.complaint.step', { complaintId, command: 'propose', note: '换一台' });
    expect(await client(zhang).call('care.complaint.get', { complaintId })).toMatchObject({ proposal: '换一台', mayAnswer: true });
  });

  it('a customer says that it is not over, also when it was closed', async () => {
    const { complaintId } = await stepped(devcloud, 'close');
    expect((await client(zhang).call('care.complaint.get', { complaintId })).commands).toEqual(['reopen']);
    expect(await client(zhang).call('care.complaint.answer', { complaintId, answer: 'reopen', note: '又漏水了' })).toEqual({ state: 'reopened' });
    expect(await office().call('care.complaint.get', { complaintId })).toMatchObject({ outcome: null, followUp: null, commands: ['investigate'], card: { state: 'reopened' } });
    expect(await client(zhang).refusal('care.complaint.answer', { complaintId, answer: 'reopen', note: '' })).toMatchObject({ code: 'care.complaint.command_not_allowed' });
  });
});

describe('what a customer adds', () => {
  const photo = (name: string) => `cloud://local-env/care/${name}.jpg`;
  const add = (complaintId: string, photos: readonly string[], note = '') => ({ complaintId, photos: [...photos], note });

  it('stands with the complaint, is told to who is responsible, and lets the office go on that waited for it', async () => {
    const { complaintId } = await stepped(devcloud, 'acknowledge');
    await office().call('care.complaint.wait', { complaintId, waiting: true, note: '等铭牌的照片' });
    const asked = await client(zhang).call('care.complaint.get', { complaintId });
    expect(asked.timeline.at(-1)).toMatchObject({ command: 'wait', note: '等铭牌的照片' });
    expect(await newsOf(zhang, complaintId)).toEqual(['complaint_waits', 'complaint_acknowledged']);
    expect(await client(zhang).call('care.complaint.add', add(complaintId, [photo('plate'), photo('floor2')], '铭牌'))).toEqual({ photos: 2 });
    const seen = await office().call('care.complaint.get', { complaintId });
    expect(seen).toMatchObject({ photos: [photo('plate'), photo('floor2')], card: { waitingForCustomer: false } });
    expect(seen.timeline.at(-1)).toMatchObject({ command: 'add', byName: '张晓雯', note: '铭牌' });
    expect(await newsOf(people.owner, complaintId)).toEqual(['complaint_answered', 'complaint_received']);
    // Words alone are an answer too.
    await office().call('care.complaint.wait', { complaintId, waiting: true, note: '哪天在家？' });
    await client(zhang).call('care.complaint.add', add(complaintId, [], '周三下午在家'));
    expect((await office().call('care.complaint.get', { complaintId })).card.waitingForCustomer).toBe(false);
    // The same picture again is the same picture.
    expect(await client(zhang).call('care.complaint.add', add(complaintId, [photo('plate')]))).toEqual({ photos: 2 });
  });

  it('does not answer a proposal', async () => {
    const { complaintId } = await stepped(devcloud, 'propose');
    await client(zhang).call('care.complaint.add', add(complaintId, [photo('more')]));
    expect(await client(zhang).call('care.complaint.get', { complaintId })).toMatchObject({ mayAnswer: true, card: { waitingForCustomer: true } });
  });

  it('has an end, and none is added to what is closed, to another’s, or by the office', async () => {
    const { complaintId } = await filed(devcloud);
    const nine = (round: number) => Array.from({ length: 9 }, (_, index) => photo(`p${round}-${index}`));
    for (const round of [1, 2, 3]) await client(zhang).call('care.complaint.add', add(complaintId, nine(round)));
    expect(await client(zhang).refusal('care.complaint.add', add(complaintId, nine(4)))).toMatchObject({ code: 'care.complaint.photos_full', details: { most: 30 } });
    expect(await office().refusal('care.complaint.add', add(complaintId, nine(1)))).toMatchObject({ code: 'auth.forbidden' });
    const over = await stepped(devcloud, 'close');
    expect(await client(zhang).refusal('care.complaint.add', add(over.complaintId, nine(1)))).toMatchObject({ code: 'care.complaint.command_not_allowed', details: { command: 'add', state: 'closed' } });
  });
});

describe('the clock', () => {
  it('stops while the customer has to answer, and goes on with what was left', async () => {
    const { complaintId } = await filed(devcloud);
    expect(await office().refusal('care.complaint.wait', { complaintId, waiting: true, note: '等照片' })).toMatchObject({ code: 'care.complaint.command_not_allowed', details: { command: 'wait', state: 'received' } });
    await office().call('care.complaint.step', { complaintId, command: 'acknowledge', note: '已道歉' });
    const running = (await office().call('care.complaint.get', { complaintId })).card.deadline ?? 0;
    expect(await office().call('care.complaint.wait', { complaintId, waiting: true, note: '等照片' })).toEqual({ deadline: null });
    expect(await office().refusal('care.complaint.wait', { complaintId, waiting: true, note: '等照片' })).toMatchObject({ code: 'care.complaint.command_not_allowed', details: { command: 'wait' } });
    later(7 * 24 * HOUR_MS);
    expect((await office().call('care.complaint.get', { complaintId })).card).toMatchObject({ late: false, waitingForCustomer: true });
    const { deadline } = await office().call('care.complaint.wait', { complaintId, waiting: false, note: '照片到了' });
    // A week has as many working hours as the next one: the deadline moved by it.
    expect(Math.abs((deadline ?? 0) - running - 7 * 24 * HOUR_MS)).toBeLessThan(60_000);
    expect(await office().refusal('care.complaint.wait', { complaintId, waiting: false, note: 'x' })).toMatchObject({ code: 'care.complaint.command_not_allowed', details: { command: 'resume' } });
  });

  it('that ran out is told, again when the next working day begins, until somebody acts, and the complaint stands among the late ones', async () => {
    const { complaintId } = await filed(devcloud);
    const late = async () => (await office().call('care.complaint.list', { filter: 'late' })).rows.map(({ id }) => id);
    const lateNews = async () => {
      await devcloud.settle();
      return (await storedDocuments(devcloud, 'inbox_entries', { subjectId: complaintId, kind: 'complaint_late', personId: idsOf(people.owner).personId })).length;
    };
    expect(await late()).not.toContain(complaintId);
    later(6 * 24 * HOUR_MS);
    for (let round = 0; round < 2; round += 1) {
      await devcloud.runTimer('jobs');
      later(11 * 60_000);
    }
    expect(await late()).toContain(complaintId);
    expect(await newsOf(people.owner, complaintId)).toEqual(['complaint_late', 'complaint_received']);
    const opens = nextWorkdayOpens(DEFAULT_SERVICE, devcloud.clock.now().getTime());
    expect(await storedDocument(devcloud, 'complaints', complaintId)).toMatchObject({ remindAt: opens });
    for (const [at, told] of [[opens - 60_000, 1], [opens + 10_000, 2]] as const) {
      devcloud.clock.moveTo(new Date(at));
      await devcloud.runTimer('jobs');
      expect(await lateNews()).toBe(told);
    }
    await office().call('care.complaint.step', { complaintId, command: 'acknowledge', note: '来晚了' });
    expect(await late()).not.toContain(complaintId);
    expect(await storedDocument(devcloud, 'complaints', complaintId)).toMatchObject({ wasLate: true });
    later(6 * 24 * HOUR_MS);
    await devcloud.runTimer('jobs');
    expect(await lateNews()).toBe(3);
  });
});

describe('the lists', () => {
  it('show open and closed ones, and each organisation only its tree', async () => {
    const open = await filed(devcloud);
    const closed = await stepped(devcloud, 'close');
    const idsOfFilter = async (filter?: 'open' | 'closed') => (await office().call('care.complaint.list', filter === undefined ? {} : { filter })).rows.map(({ id }) => id);
    expect(await idsOfFilter('open')).toContain(open.complaintId);
    expect(await idsOfFilter('open')).not.toContain(closed.complaintId);
    expect(await idsOfFilter('closed')).toContain(closed.complaintId);
    expect(await idsOfFilter()).toEqual(expect.arrayContaining([open.complaintId, closed.complaintId]));
  });

  it('put first what is due first, and last what waits for its customer', async () => {
    const waiting = await stepped(devcloud, 'propose');
    const soon = await filed(devcloud);
    const later = await stepped(devcloud, 'acknowledge');
    const open: string[] = [];
    for (let after: string | undefined; ; ) {
      const page = await office().call('care.complaint.list', { filter: 'open', ...(after === undefined ? {} : { after }) });
      open.push(...page.rows.map(({ id }) => id));
      if (page.next === null) break;
      after = page.next;
    }
    const places = [soon, later, waiting].map(({ complaintId }) => open.indexOf(complaintId));
    expect(places).toEqual([...places].sort((one, other) => one - other));
    expect(new Set(open).size).toBe(open.length);
    expect(places).not.toContain(-1);
  });
});
