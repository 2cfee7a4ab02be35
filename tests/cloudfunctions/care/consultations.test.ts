import type { Devcloud } from '../../../devcloud/start-devcloud';
import { customers, foundCompany, idsOf, people } from '../../fixtures/company';
import { startTestDevcloud } from '../../fixtures/devcloud';
import { clientOf } from '../../fixtures/functions-client';
import { leaveEvents, storedDocument, storedDocuments } from '../../fixtures/outbox';
import { ownHouseholdId } from '../../../cloudfunctions/identity/person-id';
import { anAsk } from '../../fixtures/work-orders';
import { asked } from './consultation-cases';

let devcloud: Devcloud;

beforeAll(async () => {
  devcloud = await startTestDevcloud();
  await foundCompany(devcloud);
});

afterAll(() => devcloud.stop());

const { zhang, liu } = customers;
const client = (person: { readonly openid: string }) => clientOf(devcloud, person.openid);
const later = () => devcloud.clock.moveTo(new Date(devcloud.clock.now().getTime() + 60_000));
const words = (text: string) => ({ text, media: [] });

/** A machine of 张晓雯's, sold by the store in 桥西. */
async function ownMachine(): Promise<string> {
  const _id = 'app_talkedabout01';
  if ((await storedDocument(devcloud, 'appliances', _id)) !== undefined) return _id;
  const { personId } = idsOf(zhang);
  await devcloud.store.insert('appliances', [
    {
      _id,
      product: { productId: 'prd_heater0001', name: '燃气热水器', model: 'JSQ30', category: 'gas_water_heater' },
      serialNumber: 'A-1',
      serialKey: 'a1',
      installedOn: '2026-01-01',
      installedByName: '王师傅',
      warranty: { cardNo: '1', startsOn: '2026-01-01', months: 36 },
      end: null,
      maintainedOn: null,
      careFrom: null,
      orderId: 'ord_00000001',
      lineId: 'ord_00000001_1',
      organisationId: 'org_storeqiaoxi',
      organisationName: '桥西店',
      organisationPath: ['org_headquarters', 'org_storeqiaoxi'],
      scopes: ['org_headquarters', 'org_storeqiaoxi'],
      ownerIds: [personId],
      householdIds: [ownHouseholdId(personId)],
      createdAt: 0,
    },
  ]);
  return _id;
}

describe('a conversation', () => {
  it('goes to and fro, and the customer is told of the answer that he waited for', async () => {
    const { consultationId } = await asked(devcloud);
    const card = async () => (await client(zhang).call('care.consultation.get', { consultationId })).card;
    expect(await card()).toMatchObject({ state: 'waiting', unread: false });
    later();
    await client(people.supervisor).call('care.consultation.say', { consultationId, ...words('是缺水，请看进水阀') });
    later();
    await client(people.supervisor).call('care.consultation.say', { consultationId, ...words('开着吗？') });
    await devcloud.settle();
    const { rows } = await client(zhang).call('identity.inbox.list', {});
    expect(rows.filter(({ subjectId }) => subjectId === consultationId)).toMatchObject([{ kind: 'consultation_answered', facts: { personName: '赵主管' } }]);
    expect(await card()).toMatchObject({ state: 'answered', lastText: '开着吗？', unread: true });
    await client(zhang).call('care.consultation.read', { consultationId });
    expect(await card()).toMatchObject({ unread: false });
    later();
    await client(zhang).call('care.consultation.say', { consultationId, text: '', media: [{ fileId: 'cloud://local-env/care/valve.mp4', kind: 'video' }] });
    const { messages } = await client(people.owner).call('care.consultation.get', { consultationId });
    expect(messages.rows.map(({ fromOffice, byName, text }) => [fromOffice, byName, text])).toEqual([
      [false, '张晓雯', ''],
      [true, '赵主管', '开着吗？'],
      [true, '赵主管', '是缺水，请看进水阀'],
      [false, '张晓雯', '热水器显示 E3，是什么意思？'],
    ]);
    expect(messages.rows[0]?.media).toEqual([{ fileId: 'cloud://local-env/care/valve.mp4', kind: 'video' }]);
  });

  it('tells the office of a question once, and again when the customer goes on after an answer', async () => {
    const { consultationId } = await asked(devcloud);
    const told = async (person: { readonly openid: string }) => {
      await devcloud.settle();
      const { rows } = await client(person).call('identity.inbox.list', {});
      return rows.filter(({ subjectId }) => subjectId === consultationId).map(({ kind, facts }) => [kind, facts]);
    };
    const news = ['consultation_asked', { product: '', customerName: '张晓雯' }];
    expect(await told(people.supervisor)).toEqual([news]);
    expect(await told(people.owner)).toEqual([news]);
    expect(await told(people.guide)).toEqual([]);
    later();
    await client(zhang).call('care.consultation.say', { consultationId, ...words('还在吗') });
    expect(await told(people.supervisor)).toEqual([news]);
    later();
    await client(people.supervisor).call('care.consultation.say', { consultationId, ...words('在的') });
    later();
    await client(zhang).call('care.consultation.say', { consultationId, ...words('再问一句') });
    expect(await told(people.supervisor)).toEqual([news, news]);
  });

  it('about a machine is answered where it was sold, and by the company', async () => {
    const { consultationId } = await client(zhang).call('care.consultation.start', { applianceId: await ownMachine(), ...words('滤网怎么洗') });
    expect(await client(people.guide).call('care.consultation.get', { consultationId })).toMatchObject({ relation: 'office', card: { productTitle: 'JSQ30 燃气热水器', unread: true } });
    for (const person of [people.otherGuide, people.technician, liu]) {
      expect(await client(person).refusal('care.consultation.get', { consultationId })).toMatchObject({ code: 'care.consultation.missing' });
      expect(await client(person).refusal('care.consultation.say', { consultationId, ...words('x') })).toMatchObject({ code: 'care.consultation.missing' });
    }
    expect(await client(people.guide).call('care.consultation.say', { consultationId, ...words('拆下来冲一下') })).toMatchObject({ fromOffice: true });
    expect(await client(liu).refusal('care.consultation.start', { applianceId: await ownMachine(), ...words('x') })).toMatchObject({ code: 'orders.appliance.missing' });
    expect(await client(people.guide).refusal('care.consultation.start', { applianceId: await ownMachine(), ...words('x') })).toMatchObject({ code: 'orders.appliance.missing' });
  });

  it('needs words or a picture, and words that may be shown', async () => {
    devcloud.wechat.contentSecurity.setRules({ refusedWords: ['坏词'] });
    expect(await client(zhang).refusal('care.consultation.start', { applianceId: null, ...words(' ') })).toMatchObject({ code: 'care.consultation.nothing_said' });
    expect(await client(zhang).refusal('care.consultation.start', { applianceId: null, ...words('坏词') })).toMatchObject({ code: 'identity.text.rejected' });
    const { consultationId } = await asked(devcloud);
    expect(await client(zhang).refusal('care.consultation.say', { consultationId, ...words('') })).toMatchObject({ code: 'care.consultation.nothing_said' });
    expect(await client(people.supervisor).refusal('care.consultation.say', { consultationId, ...words('坏词') })).toMatchObject({ code: 'identity.text.rejected' });
    expect(await storedDocuments(devcloud, 'consultation_messages', { consultationId })).toHaveLength(1);
  });

  it('ends when either side ends it, and nothing is said in it afterwards', async () => {
    for (const person of [zhang, people.supervisor]) {
      const { consultationId } = await asked(devcloud);
      for (let time = 0; time < 2; time += 1) expect(await client(person).call('care.consultation.close', { consultationId })).toEqual({});
      expect(await client(zhang).refusal('care.consultation.say', { consultationId, ...words('还有') })).toMatchObject({ code: 'care.consultation.closed' });
      expect((await client(people.supervisor).call('care.consultation.list', { waiting: true })).rows.map(({ id }) => id)).not.toContain(consultationId);
    }
  });

  it('loses no message when many are said at once', async () => {
    const { consultationId } = await asked(devcloud);
    const said = await Promise.all(Array.from({ length: 12 }, (_, line) => client(zhang).answer('care.consultation.say', { consultationId, ...words(`第 ${line} 句`) }, { contended: true })));
    const kept = await storedDocuments(devcloud, 'consultation_messages', { consultationId });
    expect(kept).toHaveLength(1 + said.filter(({ ok }) => ok).length);
    expect(said.filter(({ ok }) => ok).length).toBeGreaterThan(0);
  });
});

describe('the desk', () => {
  it('shows what waits for an answer, the longest waiting first, and all by the last word', async () => {
    const first = (await asked(devcloud)).consultationId;
    later();
    const second = (await asked(devcloud)).consultationId;
    later();
    await client(zhang).call('care.consultation.say', { consultationId: first, ...words('还在等') });
    const desk = async (waiting: boolean) => (await client(people.supervisor).call('care.consultation.list', { waiting })).rows.map(({ id }) => id).filter((id) => id === first || id === second);
    expect(await desk(true)).toEqual([first, second]);
    expect(await desk(false)).toEqual([first, second]);
    later();
    await client(people.supervisor).call('care.consultation.say', { consultationId: second, ...words('来了') });
    expect(await desk(true)).toEqual([first]);
    expect(await desk(false)).toEqual([second, first]);
    const mine = (await client(zhang).call('care.consultation.mine', {})).rows.map(({ id }) => id);
    expect(mine.slice(0, 2)).toEqual([second, first]);
    expect((await client(liu).call('care.consultation.mine', {})).rows).toEqual([]);
  });
});

describe('a conversation that became a request', () => {
  it('knows which, the first of its own household alone', async () => {
    const { consultationId } = await asked(devcloud);
    const became = async (workOrderId: string, person: typeof zhang | typeof liu) => {
      await leaveEvents(devcloud, [{ type: 'consultation.became_request', consultationId, workOrderId, asker: { householdId: ownHouseholdId(idsOf(person).personId) } }]);
      await devcloud.runTimer('jobs');
      return (await client(zhang).call('care.consultation.get', { consultationId })).workOrderId;
    };
    expect(await became('wko_000000001', liu)).toBeNull();
    expect(await became('wko_000000002', zhang)).toBe('wko_000000002');
    expect(await became('wko_000000003', zhang)).toBe('wko_000000002');
  });

  it('becomes the one that its own office wrote down, and none of another organisation', async () => {
    const { consultationId } = await asked(devcloud);
    const write = async (openid: string, description: string) => {
      const { workOrderId } = await clientOf(devcloud, openid).call('service.request.record', { ...anAsk(), description, consultationId });
      await devcloud.settle();
      return workOrderId;
    };
    const becameOf = async () => (await client(zhang).call('care.consultation.get', { consultationId })).workOrderId;
    await write(people.otherGuide.openid, '别家店记的');
    expect(await becameOf()).toBeNull();
    const workOrderId = await write(people.supervisor.openid, '她在咨询里说的');
    expect(await becameOf()).toBe(workOrderId);
  });
});
