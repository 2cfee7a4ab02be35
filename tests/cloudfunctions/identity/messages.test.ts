import { randomUUID } from 'node:crypto';
import type { Devcloud } from '../../../devcloud/start-devcloud';
import type { DomainEvent } from '../../../src/shared/contract/events';
import { customers, foundCompany, idsOf, people } from '../../fixtures/company';
import { startTestDevcloud } from '../../fixtures/devcloud';
import { clientOf } from '../../fixtures/functions-client';
import { leaveEvents, storedDocument, storedDocuments } from '../../fixtures/outbox';

let devcloud: Devcloud;

beforeAll(async () => {
  devcloud = await startTestDevcloud();
  await foundCompany(devcloud);
});

afterAll(() => devcloud.stop());

const TEMPLATE_ID = 'local-order_progress';
const zhang = customers.zhang;
const client = (person: { readonly openid: string }) => clientOf(devcloud, person.openid);

const shipped = (...personIds: string[]): DomainEvent => ({
  type: 'message.requested',
  kind: 'order_shipped',
  personIds,
  orderId: 'ord_000000000',
  facts: { orderNo: '26112200000001', product: 'JSQ30 燃气热水器，名字长得二十个字都放不下' },
});

async function tell(event: DomainEvent): Promise<void> {
  await leaveEvents(devcloud, [event]);
  await devcloud.runTimer('jobs');
}

/** The person taps "accept" in WeChat's window, and the page counts it. */
async function accept(person: { readonly openid: string }): Promise<void> {
  await devcloud.wechat.subscribeMessages.grantQuota(person.openid, [TEMPLATE_ID]);
  await client(person).call('identity.subscription.accept', { templates: ['order_progress'] });
}

async function remaining(person: { readonly openid: string }): Promise<number> {
  const { templates } = await client(person).call('identity.subscription.get', {});
  return templates.find(({ template }) => template === 'order_progress')?.remaining ?? -1;
}

const sentTo = async (person: { readonly openid: string }) => devcloud.wechat.subscribeMessages.messages(person.openid);

describe('a message', () => {
  it('lies in the inbox of everybody it is for, and of nobody else', async () => {
    await tell(shipped(idsOf(zhang).personId, idsOf(people.guide).personId, idsOf(zhang).personId));
    for (const person of [zhang, people.guide]) {
      const { rows } = await client(person).call('identity.inbox.list', {});
      expect(rows).toMatchObject([
        { kind: 'order_shipped', orderId: 'ord_000000000', read: false, facts: { orderNo: '26112200000001' } },
      ]);
      expect((await client(person).call('identity.session.get', {})).unreadCount).toBe(1);
    }
    expect((await client(customers.liu).call('identity.inbox.list', {})).rows).toEqual([]);
    expect(await sentTo(zhang)).toEqual([]);
  });

  it('of a thread says the last of it, in whatever order its events arrive', async () => {
    const newcomer = { openid: 'was-asked' };
    const { person } = await client(newcomer).call('identity.session.get', {});
    const at = devcloud.clock.now().getTime();
    const facts = { product: '燃气热水器', amountFen: '8000' };
    const event = { type: 'message.requested', personIds: [person.id], orderId: null, subjectId: 'wko_000000000', thread: { key: 'charge:wko_000000000:p1', at } } as const;
    devcloud.clock.moveTo(new Date(at + 60_000));
    await tell({ ...event, kind: 'charges_over', facts: { ...facts, how: 'withdrawn' } });
    const said = async () => (await client(newcomer).call('identity.inbox.list', {})).rows.map(({ kind }) => kind);
    expect(await said()).toEqual(['charges_over']);
    const late = await leaveEvents(devcloud, [{ ...event, kind: 'charges_proposed', facts }]);
    await devcloud.store.update('commands', { query: { _id: late }, data: { $set: { 'events.0.at': at } }, multi: false, upsert: false, merge: true });
    await devcloud.runTimer('jobs');
    expect(await said()).toEqual(['charges_over']);
  });

  it('reaches a person who has no document yet', async () => {
    const newcomer = { openid: 'only-looked' };
    const { person } = await client(newcomer).call('identity.session.get', {});
    await tell(shipped(person.id));
    expect((await client(newcomer).call('identity.inbox.list', {})).rows).toHaveLength(1);
  });

  it('is also sent, once for every accept', async () => {
    await accept(zhang);
    expect(await remaining(zhang)).toBe(1);
    await tell(shipped(idsOf(zhang).personId));
    await tell(shipped(idsOf(zhang).personId));
    expect(await remaining(zhang)).toBe(0);
    const sent = await sentTo(zhang);
    expect(sent).toHaveLength(1);
    expect(sent[0]).toMatchObject({ errcode: 0, page: 'packages/customer/pages/order/index?orderId=ord_000000000' });
    expect(sent[0]?.fields).toMatchObject({ phrase2: '已发货', character_string3: '26112200000001' });
    expect(sent[0]?.fields['thing1']?.length).toBeLessThanOrEqual(20);
  });

  it('is sent at most once, however often its event is handled', async () => {
    await accept(zhang);
    await accept(zhang);
    const before = (await sentTo(zhang)).length;
    const commandId = await leaveEvents(devcloud, [shipped(idsOf(zhang).personId)]);
    await devcloud.runTimer('jobs');
    await devcloud.store.update('commands', {
      query: { _id: commandId },
      data: { $set: { deliverAfter: 0 } },
      multi: false,
      merge: true,
      upsert: false,
    });
    await devcloud.runTimer('jobs');
    expect(await sentTo(zhang)).toHaveLength(before + 1);
    expect(await remaining(zhang)).toBe(1);
    const entries = await storedDocuments(devcloud, 'inbox_entries', { personId: idsOf(zhang).personId });
    expect(new Set(entries.map(({ _id }) => _id)).size).toBe(4);
  });

  it('is not sent to who took the consent back, and is in the inbox all the same; a new yes lets it be sent again', async () => {
    const person = { openid: 'second-thoughts' };
    const { id } = (await client(person).call('identity.session.get', {})).person;
    await accept(person);
    await client(person).call('identity.consent.record', { document: 'privacy', version: '1', granted: false });
    await tell(shipped(id));
    expect(await sentTo(person)).toEqual([]);
    expect((await client(person).call('identity.inbox.list', {})).rows).toHaveLength(1);
    expect((await client(person).call('identity.subscription.get', {})).templates).toEqual([]);
    await client(person).call('identity.consent.record', { document: 'privacy', version: '1', granted: true });
    expect(await remaining(person)).toBe(1);
    await tell(shipped(id));
    expect(await sentTo(person)).toHaveLength(1);
  });

  it('that WeChat refuses for want of quota (43101) sets the count right and breaks nothing', async () => {
    await client(customers.liu).call('identity.subscription.accept', { templates: ['order_progress'] });
    await client(customers.liu).call('identity.subscription.accept', { templates: ['order_progress'] });
    await tell(shipped(idsOf(customers.liu).personId));
    expect(await sentTo(customers.liu)).toMatchObject([{ errcode: 43101 }]);
    expect(await remaining(customers.liu)).toBe(0);
    expect((await client(customers.liu).call('identity.inbox.list', {})).rows).toHaveLength(1);
  });

  it('that cannot be sent for any other reason is not tried again', async () => {
    const person = { openid: 'openid with spaces' };
    await client(person).call('identity.subscription.accept', { templates: ['order_progress'] });
    const { person: facts } = await client(person).call('identity.session.get', {});
    const commandId = await leaveEvents(devcloud, [shipped(facts.id)]);
    await devcloud.runTimer('jobs');
    expect(await storedDocument(devcloud, 'commands', commandId)).toMatchObject({
      deliverAfter: null,
      deliveryTries: 1,
    });
    expect((await client(person).call('identity.inbox.list', {})).rows).toHaveLength(1);
    expect(await remaining(person)).toBe(0);
  });
});

describe('the inbox', () => {
  it('comes in pages, newest first, at the same cost however long it is', async () => {
    const reader = { openid: 'busy-reader' };
    const { person } = await client(reader).call('identity.session.get', {});
    await leaveEvents(
      devcloud,
      Array.from({ length: 45 }, () => shipped(person.id)),
    );
    await devcloud.runTimer('jobs');
    const seen: string[] = [];
    let after: string | undefined;
    do {
      const page = await client(reader).call('identity.inbox.list', after === undefined ? {} : { after });
      seen.push(...page.rows.map(({ id }) => id));
      after = page.next ?? undefined;
    } while (after !== undefined);
    expect(seen).toHaveLength(45);
    expect(seen).toEqual([...seen].sort().reverse());
  });

  it('entries can be marked read, only the own ones', async () => {
    const { rows } = await client(zhang).call('identity.inbox.list', {});
    const entryIds = rows.map(({ id }) => id);
    await client(people.guide).call('identity.inbox.markRead', { entryIds });
    expect((await client(zhang).call('identity.session.get', {})).unreadCount).toBe(entryIds.length);
    await client(zhang).call('identity.inbox.markRead', { entryIds });
    expect((await client(zhang).call('identity.session.get', {})).unreadCount).toBe(0);
  });
});

describe('accepting templates', () => {
  it('counts a repeated call once and adds up different ones', async () => {
    const person = { openid: 'accepts-often' };
    const requestId = randomUUID();
    const input = { templates: ['order_progress', 'visit_appointment'] as ('order_progress' | 'visit_appointment')[] };
    await Promise.all(
      Array.from({ length: 5 }, () =>
        client(person).call('identity.subscription.accept', input, { requestId, contended: true }),
      ),
    );
    expect(await remaining(person)).toBe(1);
    await Promise.all(
      Array.from({ length: 20 }, () => client(person).call('identity.subscription.accept', input, { contended: true })),
    );
    expect(await remaining(person)).toBe(21);
    const { templates } = await client(person).call('identity.subscription.get', {});
    expect(templates.map(({ templateId }) => templateId)).toEqual([
      'local-order_progress',
      'local-visit_appointment',
      'local-service_result',
      'local-member_benefit',
    ]);
  });
});
