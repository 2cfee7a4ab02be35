import { randomUUID } from 'node:crypto';
import type { Devcloud } from '../../../devcloud/start-devcloud';
import { foundCompany, people } from '../../fixtures/company';
import { startTestDevcloud } from '../../fixtures/devcloud';
import { clientOf, type Client } from '../../fixtures/functions-client';
import { phoneCode } from '../../fixtures/phone-code';
import { storedDocument, storedDocuments } from '../../fixtures/outbox';
import { deliver, reportSale, sceneOf, stockShelves } from '../../fixtures/sales';
import { install, openForService } from '../../fixtures/work-orders';

const PHONE = '13800138000';
const SECRETS = /张女士|13800138000|18号|1202|13700137000|无电梯/;
const WHOLE_ADDRESS = '河北省石家庄市桥西区桥西路18号3栋1202';

let devcloud: Devcloud;

beforeAll(async () => {
  devcloud = await startTestDevcloud();
  await foundCompany(devcloud);
  await stockShelves(devcloud);
  await openForService(devcloud);
});

afterAll(() => devcloud.stop());

interface Somebody {
  readonly client: Client;
  readonly personId: string;
}

async function somebody(facts: { readonly name?: string; readonly phone?: string } = {}): Promise<Somebody> {
  const client = clientOf(devcloud, `somebody-${randomUUID()}`);
  if (facts.name !== undefined) await client.call('identity.profile.update', { name: facts.name });
  if (facts.phone !== undefined) await givePhone(client, facts.phone);
  return { client, personId: (await client.call('identity.session.get', {})).person.id };
}

/** WeChat vouches that the phone is his. */
async function givePhone(client: Client, phone: string): Promise<void> {
  await client.call('identity.phone.bind', { code: await phoneCode(devcloud, phone) });
}

/** A sale with a remark that nobody but its people may read. */
async function sale(): Promise<string> {
  return (await reportSale(devcloud, { remark: '五楼无电梯，到了打 13800138000' })).orderId;
}

async function claim({ client }: Somebody, orderId: string, relation: 'buyer' | 'user', kind: 'order' | 'receipt') {
  return client.call('orders.order.claim', { scene: await sceneOf(devcloud, orderId, kind), relation });
}

/** An order, its buyer, and somebody who came with the receipt as the user. */
async function orderWithUser() {
  const orderId = await sale();
  const [buyer, user] = [await somebody({ name: '张晓雯' }), await somebody({ name: '刘建华' })];
  await claim(buyer, orderId, 'buyer', 'order');
  await claim(user, orderId, 'user', 'receipt');
  return { orderId, buyer, user };
}

/** Everything that an order's follower can ask about it. */
async function everythingSeenBy({ client }: Somebody, orderId: string): Promise<string> {
  const receipt = await sceneOf(devcloud, orderId, 'receipt');
  const order = await sceneOf(devcloud, orderId, 'order');
  return JSON.stringify([
    await client.call('orders.order.get', { orderId }),
    await client.call('orders.home.get', {}),
    await client.call('orders.order.mine', {}),
    await client.call('attribution.scan.record', { scene: receipt, entry: 1047 }),
    await client.call('attribution.scan.record', { scene: order, entry: 1047 }),
    (await client.call('identity.inbox.list', {})).rows,
  ]);
}

async function inboxOf({ client }: Somebody) {
  await devcloud.settle();
  return (await client.call('identity.inbox.list', {})).rows.toReversed();
}

const decide = ({ client }: Somebody, orderId: string, { personId }: Somebody, granted: boolean) =>
  client.call('orders.sharing.decide', { orderId, personId, granted });

describe('a user who came with the receipt', () => {
  it('follows machine, state and window, and cannot tell whose it is', async () => {
    const { orderId, user } = await orderWithUser();
    await deliver(devcloud, orderId, 'schedule');
    await devcloud.settle();
    const view = await user.client.call('orders.order.get', { orderId });
    expect(view).toMatchObject({
      relation: 'user',
      contact: 'hidden',
      people: null,
      customerPhone: '138****8000',
      remark: null,
      card: { customerName: '张**', addressLine: '石家庄市桥西区**', delivery: { personName: '陈立', personPhone: null } },
    });
    expect(view.timeline.map(({ command, byName }) => [command, byName]).slice(0, 3)).toEqual([['place', '李敏'], ['claim', '张**'], ['claim', '刘建华']]);
    expect(await everythingSeenBy(user, orderId)).not.toMatch(SECRETS);
    expect(await everythingSeenBy(user, orderId)).not.toContain('张晓雯');
  });

  it('has the machine and its warranty card, whatever the buyer says or does not say', async () => {
    const orderId = await sale();
    const user = await somebody();
    await claim(user, orderId, 'user', 'receipt');
    await install(devcloud, orderId, ['SHARE-0001']);
    const { appliances } = await user.client.call('orders.home.get', {});
    expect(appliances).toMatchObject([{ warranty: { state: 'active' } }]);
    expect(await user.client.call('orders.appliance.get', { applianceId: appliances[0]?.id ?? '' })).toMatchObject({ serialNumber: 'SHARE-0001', orderId });
    expect(await everythingSeenBy(user, orderId)).not.toMatch(SECRETS);
  });

  it('sees everything as soon as WeChat vouches that the recipient’s phone is his', async () => {
    const orderId = await sale();
    const recipient = await somebody();
    const { client } = recipient;
    await claim(recipient, orderId, 'user', 'receipt');
    await givePhone(client, '13800138777');
    expect(await client.call('orders.order.get', { orderId })).toMatchObject({ contact: 'hidden' });
    await givePhone(client, PHONE);
    expect(await client.call('orders.order.get', { orderId })).toMatchObject({
      contact: 'shown',
      customerPhone: PHONE,
      remark: '五楼无电梯，到了打 13800138000',
      card: { customerName: '张女士', addressLine: WHOLE_ADDRESS },
    });
  });

  it('needs nobody’s yes when he came as the recipient; the buyer only hears of it', async () => {
    const orderId = await sale();
    const buyer = await somebody();
    await claim(buyer, orderId, 'buyer', 'order');
    const mother = await somebody({ name: '老张', phone: PHONE });
    await claim(mother, orderId, 'user', 'receipt');
    expect((await inboxOf(buyer)).map(({ kind }) => kind)).toEqual(['order_placed', 'order_joined']);
    expect(await mother.client.call('orders.order.get', { orderId })).toMatchObject({ contact: 'shown' });
  });

  it('does not exist to the buyer twice: coming again asks nothing more', async () => {
    const { orderId, buyer, user } = await orderWithUser();
    const before = await storedDocument(devcloud, 'orders', orderId);
    await claim(user, orderId, 'user', 'order');
    expect(await storedDocument(devcloud, 'orders', orderId)).toEqual(before);
    expect((await inboxOf(buyer)).filter(({ kind }) => kind === 'join_requested')).toHaveLength(1);
  });
});

describe('the buyer', () => {
  it('is asked with the name that the user gave, and finds him on the order', async () => {
    const { orderId, buyer, user } = await orderWithUser();
    const asked = (await inboxOf(buyer)).find(({ kind }) => kind === 'join_requested');
    expect(asked).toMatchObject({ orderId, facts: { personName: '刘建华', personPhone: '', product: 'JSQ30 燃气热水器' } });
    const { people: asking } = await buyer.client.call('orders.order.get', { orderId });
    expect(asking).toMatchObject([{ personId: user.personId, name: '刘建华', phoneMasked: null, sharing: 'asked' }]);
  });

  it('who comes after the users is asked about each of them, and they hear of him without his name', async () => {
    const orderId = await sale();
    const users = [await somebody({ name: '刘建华' }), await somebody()];
    for (const user of users) await claim(user, orderId, 'user', 'receipt');
    const buyer = await somebody({ name: '张晓雯' });
    await claim(buyer, orderId, 'buyer', 'order');
    const asked = (await inboxOf(buyer)).filter(({ kind }) => kind === 'join_requested');
    expect(asked.map(({ facts }) => facts['personName']).sort()).toEqual(['', '刘建华']);
    for (const user of users) {
      expect((await inboxOf(user)).at(-1)).toMatchObject({ kind: 'order_joined', facts: { personName: '张**', relation: 'buyer' } });
    }
  });

  it('says yes: the user sees everything, is told so, and a second yes is one', async () => {
    const { orderId, buyer, user } = await orderWithUser();
    await deliver(devcloud, orderId, 'schedule');
    await decide(buyer, orderId, user, true);
    await decide(buyer, orderId, user, true);
    expect(await user.client.call('orders.order.get', { orderId })).toMatchObject({
      contact: 'shown',
      customerPhone: PHONE,
      card: { customerName: '张女士', addressLine: WHOLE_ADDRESS, delivery: { personPhone: '13700137000' } },
    });
    expect((await inboxOf(user)).filter(({ kind }) => kind === 'join_granted')).toHaveLength(1);
  });

  it('says yes twenty times at once: one yes, told once', async () => {
    const { orderId, buyer, user } = await orderWithUser();
    const answer = { orderId, personId: user.personId, granted: true };
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => buyer.client.answer('orders.sharing.decide', answer, { contended: true })),
    );
    expect(answers.every(({ ok }) => ok)).toBe(true);
    expect((await inboxOf(user)).filter(({ kind }) => kind === 'join_granted')).toHaveLength(1);
  });

  it('says no: order and machine are gone for the user, who cannot come back by any code', async () => {
    const { orderId, buyer, user } = await orderWithUser();
    await install(devcloud, orderId, ['SHARE-0002']);
    await decide(buyer, orderId, user, false);
    expect((await user.client.refusal('orders.order.get', { orderId })).code).toBe('orders.order.missing');
    expect(await user.client.call('orders.home.get', {})).toEqual({ current: [], appliances: [] });
    for (const kind of ['receipt', 'order'] as const) {
      const scene = await sceneOf(devcloud, orderId, kind);
      const landing = await user.client.call('attribution.scan.record', { scene, entry: 1047 });
      expect(landing).toMatchObject({ relation: 'none', claimable: [] });
      expect(JSON.stringify(landing)).not.toMatch(SECRETS);
      expect((await user.client.refusal('orders.order.claim', { scene, relation: 'user' })).code).toBe('orders.order.joining_refused');
    }
    expect((await inboxOf(user)).at(-1)).toMatchObject({ kind: 'join_refused' });
  });

  it('takes a yes back: order and machines are gone for the user; another yes brings them back', async () => {
    const orderId = await sale();
    const [buyer, user] = [await somebody(), await somebody()];
    await claim(buyer, orderId, 'buyer', 'order');
    await claim(user, orderId, 'user', 'receipt');
    await install(devcloud, orderId, ['SHARE-0003']);
    await decide(buyer, orderId, user, true);
    await decide(buyer, orderId, user, false);
    expect(await user.client.call('orders.home.get', {})).toEqual({ current: [], appliances: [] });
    const [machine] = await storedDocuments(devcloud, 'appliances', { orderId });
    expect(machine).toMatchObject({ ownerIds: [buyer.personId] });
    expect((await user.client.refusal('orders.appliance.get', { applianceId: machine?._id ?? '' })).code).toBe('orders.appliance.missing');
    await decide(buyer, orderId, user, true);
    expect((await user.client.call('orders.home.get', {})).appliances).toHaveLength(1);
    expect(await user.client.call('orders.order.get', { orderId })).toMatchObject({ contact: 'shown' });
  });

  it('says no: the user hears of no further step either', async () => {
    const { orderId, buyer, user } = await orderWithUser();
    await decide(buyer, orderId, user, false);
    const before = (await inboxOf(user)).length;
    await clientOf(devcloud, people.supervisor.openid).call('orders.order.cancel', { orderId, reason: '顾客不要了' });
    expect((await inboxOf(buyer)).at(-1)).toMatchObject({ kind: 'order_cancelled' });
    expect(await inboxOf(user)).toHaveLength(before);
  });
});

describe('a buyer who came with a receipt', () => {
  it('sees no more than a user, and decides about nobody, until his phone is the recipient’s', async () => {
    const orderId = await sale();
    const [finder, accomplice] = [await somebody(), await somebody()];
    const { client } = finder;
    await claim(finder, orderId, 'buyer', 'receipt');
    await claim(accomplice, orderId, 'user', 'receipt');
    await devcloud.settle();
    for (const each of [finder, accomplice]) expect(await everythingSeenBy(each, orderId)).not.toMatch(SECRETS);
    const answer = { orderId, personId: accomplice.personId, granted: true };
    expect((await client.refusal('orders.sharing.decide', answer)).code).toBe('auth.phone_needed');
    await givePhone(client, '13800138778');
    expect((await client.refusal('orders.sharing.decide', answer)).code).toBe('orders.sharing.buyer_not_confirmed');
    await givePhone(client, PHONE);
    expect(await client.call('orders.order.get', { orderId })).toMatchObject({ contact: 'shown', people: [{ sharing: 'asked' }] });
    await client.call('orders.sharing.decide', answer);
    expect(await accomplice.client.call('orders.order.get', { orderId })).toMatchObject({ contact: 'shown' });
  });

  it('is not called by the recipient’s name before anybody', async () => {
    const orderId = await sale();
    const finder = await somebody();
    await claim(finder, orderId, 'buyer', 'receipt');
    await devcloud.settle();
    const told = await storedDocuments(devcloud, 'inbox_entries', { orderId, kind: 'order_claimed' });
    expect(told).toMatchObject([{ facts: { personName: '', relation: 'buyer' } }]);
  });
});

describe('nobody else', () => {
  it('decides who follows an order: no user, no other customer, no member', async () => {
    const { orderId, user } = await orderWithUser();
    const stranger = await somebody({ phone: '13800138779' });
    const answer = { orderId, personId: user.personId, granted: true };
    expect((await user.client.refusal('orders.sharing.decide', answer)).code).toBe('auth.forbidden');
    expect((await stranger.client.refusal('orders.sharing.decide', answer)).code).toBe('orders.order.missing');
    expect((await clientOf(devcloud, people.owner.openid).refusal('orders.sharing.decide', answer)).code).toBe('orders.order.missing');
  });

  it('is decided about who is not there', async () => {
    const { orderId, buyer } = await orderWithUser();
    const stranger = await somebody();
    const answer = { orderId, granted: true };
    expect((await buyer.client.refusal('orders.sharing.decide', { ...answer, personId: stranger.personId })).code).toBe('orders.sharing.person_missing');
    expect((await buyer.client.refusal('orders.sharing.decide', { ...answer, personId: buyer.personId })).code).toBe('orders.sharing.person_missing');
  });

  it('sees a name, an address or a phone by scanning any code of a sale', async () => {
    const { orderId } = await orderWithUser();
    await install(devcloud, orderId, ['SHARE-0004']);
    const owner = clientOf(devcloud, people.owner.openid);
    const { appliances } = await owner.call('orders.order.get', { orderId });
    const subjects = [{ kind: 'order', subjectId: orderId }, { kind: 'receipt', subjectId: orderId }, { kind: 'product', subjectId: appliances[0]?.id ?? '' }] as const;
    for (const subject of subjects) {
      const { scene } = await owner.call('attribution.code.issue', subject);
      const stranger = await somebody({ phone: PHONE });
      const landing = await stranger.client.call('attribution.scan.record', { scene, entry: 1047 });
      expect(JSON.stringify(landing)).not.toMatch(SECRETS);
      expect(JSON.stringify(landing)).not.toMatch(/张晓雯|刘建华|陈立/);
    }
  });
});
