import { randomUUID } from 'node:crypto';
import type { Devcloud } from '../../../devcloud/start-devcloud';
import type { Input } from '../../../src/shared/contract/registry';
import { parseScene } from '../../../src/shared/domain/attribution/scene';
import { DAY_MS } from '../../../src/shared/kernel/time';
import { customers, foundCompany, idsOf, people } from '../../fixtures/company';
import { startTestDevcloud } from '../../fixtures/devcloud';
import { clientOf } from '../../fixtures/functions-client';
import { storedDocument, storedDocuments } from '../../fixtures/outbox';
import { basketOf, buy } from '../../fixtures/purchases';
import { claimAs, insertDocuments, products, reportSale, stockShelves } from '../../fixtures/sales';

jest.setTimeout(60_000);

let devcloud: Devcloud;
beforeAll(async () => {
  devcloud = await startTestDevcloud();
  await foundCompany(devcloud);
  await stockShelves(devcloud);
});
afterAll(() => devcloud.stop());

type Share = Input<'attribution.share.create'>;
const as = (person: { readonly openid: string }) => clientOf(devcloud, person.openid);
const fridge: Share['target'] = { kind: 'product', productId: products.fridge._id };
const share = (target: Share['target'] = fridge, channel: Share['channel'] = 'card', by: { readonly openid: string } = customers.zhang) =>
  as(by).call('attribution.share.create', { target, channel });
const open = (openid: string, { scene, shareId }: { readonly scene: string; readonly shareId?: string }) =>
  clientOf(devcloud, openid).call('attribution.scan.record', { scene, entry: 1007, ...(shareId === undefined ? {} : { shareId }) });
const friend = () => `friend-${randomUUID()}`;
const tomorrow = () => devcloud.clock.moveTo(new Date(devcloud.clock.now().getTime() + DAY_MS));

describe('sharing', () => {
  it('gives everybody one code of his own, and is one share a day for one thing by one way', async () => {
    const first = await share();
    expect(parseScene(first.scene)?.kind).toBe('friend');
    expect(await share()).toEqual(first);
    const link = await share(fridge, 'link');
    expect([link.scene, link.shareId === first.shareId]).toEqual([first.scene, false]);
    tomorrow();
    expect((await share()).shareId).not.toBe(first.shareId);
  });

  it('is known by its code before anything is shared', async () => {
    const known = await as(people.technician).call('attribution.share.code', {});
    expect(await as(people.technician).call('attribution.share.code', {})).toEqual(known);
    expect((await share(fridge, 'card', people.technician)).scene).toBe(known.scene);
  });

  it('at once by several ways makes one code', async () => {
    const made = await Promise.all(
      (['card', 'link', 'card', 'link'] as const).map((channel) =>
        as(customers.liu).call('attribution.share.create', { target: fridge, channel }, { contended: true }),
      ),
    );
    expect(new Set(made.map(({ scene }) => scene)).size).toBe(1);
    expect(new Set(made.map(({ shareId }) => shareId)).size).toBe(2);
  });

  it('gives a poster a code of its own, for its scene has no room for more', async () => {
    const poster = await share(fridge, 'poster');
    expect(poster.scene).not.toBe((await share()).scene);
    tomorrow();
    expect(await share(fridge, 'poster')).toEqual(poster);
    expect((await as(customers.zhang).call('attribution.share.image', { shareId: poster.shareId })).url).toMatch(/^http/);
    expect(await open(friend(), { scene: poster.scene })).toMatchObject({ kind: 'friend', target: { kind: 'product' } });
  });

  it('by staff is their personal touch, whatever they hold of it', async () => {
    const { scene, shareId } = await share(fridge, 'card', people.guide);
    expect(scene).toBe((await as(people.guide).call('attribution.code.issue', { kind: 'personal' })).scene);
    expect(await open(friend(), { scene, shareId })).toMatchObject({
      kind: 'member',
      host: { name: people.guide.name },
      bound: true,
      target: { kind: 'product', product: { productId: products.fridge._id } },
    });
    expect(parseScene((await share(fridge, 'card', people.partner)).scene)?.kind).toBe('partner');
  });

  it('is for what everybody may see, and the machines in one’s own home', async () => {
    await insertDocuments(devcloud, 'products', [{ ...products.fridge, _id: 'prd_notinmall', onMall: false }]);
    const refused = async (target: Share['target']) => (await as(customers.zhang).refusal('attribution.share.create', { target, channel: 'card' })).code;
    expect(await refused({ kind: 'product', productId: 'prd_notinmall' })).toBe('catalog.product.missing');
    expect(await refused({ kind: 'case', caseId: 'cas_zzzzzzzzzz' })).toBe('catalog.case.missing');
    expect(await refused({ kind: 'appliance', applianceId: 'app_zzzzzzzzzz' })).toBe('orders.appliance.missing');
  });
});

describe('what a friend opens', () => {
  it('names who shows it no more than he must, and says nothing of money', async () => {
    const landing = await open(friend(), await share());
    expect(landing).toEqual({
      kind: 'friend',
      name: '张**',
      own: false,
      target: { kind: 'product', product: { productId: products.fridge._id, name: '对开门冰箱', model: 'BCD-500', category: 'refrigerator', pictureKey: 'refrigerator' } },
    });
    expect(JSON.stringify(landing)).not.toMatch(/Fen|yuan|commission/i);
  });

  it('says so when it is his own', async () => {
    expect(await open(customers.zhang.openid, await share())).toMatchObject({ kind: 'friend', own: true });
    expect(await open(people.guide.openid, await share(fridge, 'card', people.guide))).toMatchObject({ kind: 'member', own: true, bound: false });
  });

  it('gives him no adviser: those are staff', async () => {
    const before = await storedDocuments(devcloud, 'bindings');
    await open(friend(), await share());
    expect(await storedDocuments(devcloud, 'bindings')).toEqual(before);
  });

  it('counts people, not looks, and never who shared it', async () => {
    tomorrow();
    const made = await share();
    const openid = friend();
    for (const who of [openid, openid, friend(), customers.zhang.openid]) await open(who, made);
    const { rows } = await as(customers.zhang).call('attribution.share.mine', {});
    expect(rows[0]).toEqual({ id: made.shareId, kind: 'product', title: '对开门冰箱', channel: 'card', at: expect.any(Number) as number, opened: 2, ordered: 0 });
  });

  it('counts for nobody else’s share than of the one whose code it is', async () => {
    const theirs = await share(fridge, 'card', customers.liu);
    const mine = await share();
    expect(await open(friend(), { scene: mine.scene, shareId: theirs.shareId })).toMatchObject({ target: { kind: 'home' } });
  });
});

describe('an order after a share', () => {
  const contestsOf = async (person: { readonly openid: string }) => (await as(person).call('attribution.contest.mine', {})).rows;

  it('counts for the share until it is cancelled', async () => {
    tomorrow();
    const openid = friend();
    await open(openid, await share());
    const { orderId } = await buy(devcloud, openid, basketOf());
    await devcloud.settle();
    const counted = async () => (await as(customers.zhang).call('attribution.share.mine', {})).rows[0]?.ordered;
    expect(await counted()).toBe(1);
    await as(people.supervisor).call('orders.order.cancel', { orderId, reason: '不要了' });
    await devcloud.settle();
    expect(await counted()).toBe(0);
    expect((await as(people.supervisor).call('attribution.credit.get', { orderId })).contestants).toMatchObject([{ hostName: customers.zhang.name }]);
  });

  it('is the friend’s who brought the buyer, beside whoever sold it, and he reads why', async () => {
    tomorrow();
    const openid = friend();
    await open(openid, await share());
    const { orderId } = await reportSale(devcloud);
    await claimAs(devcloud, openid, orderId);
    await devcloud.settle();
    const credit = await as(people.supervisor).call('attribution.credit.get', { orderId });
    expect(credit.contestants.map(({ via, hostKind, hostName, verdict }) => [via, hostKind, hostName, verdict])).toEqual([
      ['report', 'staff', people.guide.name, 'credited'],
      ['friend', 'customer', customers.zhang.name, 'credited'],
    ]);
    expect((await as(customers.zhang).call('attribution.share.mine', {})).rows[0]).toMatchObject({ opened: 1, ordered: 1 });
    expect((await contestsOf(customers.zhang))[0]).toMatchObject({
      id: orderId,
      orderNo: null,
      touches: [{ chain: 'referral', via: 'friend', verdict: 'credited', credited: true, overruledWhy: null }],
    });
    expect((await contestsOf(people.guide))[0]).toMatchObject({ id: orderId, orderNo: expect.any(String) as string });
    expect(await contestsOf(customers.liu)).toEqual([]);
  });

  it('of one’s own is nobody’s referral', async () => {
    tomorrow();
    await open(customers.liu.openid, await share(fridge, 'card', customers.liu));
    const { orderId } = await buy(devcloud, customers.liu.openid, basketOf(products.fridge._id));
    await devcloud.settle();
    const { contestants } = await as(people.supervisor).call('attribution.credit.get', { orderId });
    expect(contestants.map(({ via, verdict }) => [via, verdict])).toEqual([['friend', 'self']]);
  });

  it('is taken away by a manager, with his reason and the count', async () => {
    tomorrow();
    const openid = friend();
    await open(openid, await share());
    const { orderId } = await buy(devcloud, openid, basketOf(products.fridge._id));
    await devcloud.settle();
    await as(people.supervisor).call('attribution.credit.overrule', { orderId, chain: 'referral', touchId: null, reason: '两人住在一起' });
    expect((await contestsOf(customers.zhang))[0]?.touches).toMatchObject([{ verdict: 'credited', credited: false, overruledWhy: '两人住在一起' }]);
    expect((await as(customers.zhang).call('attribution.share.mine', {})).rows[0]).toMatchObject({ opened: 1, ordered: 0 });
    const { rows } = await as(people.owner).call('attribution.contest.list', {});
    expect(rows[0]).toMatchObject({ id: orderId, saleName: null, referralName: null, contestants: 1, overrules: 1 });
    expect(await storedDocument(devcloud, 'credits', orderId)).toMatchObject({ contestantIds: [idsOf(customers.zhang).personId] });
  });

  it('is listed for the office where two had a claim, and only there', async () => {
    const openid = friend();
    for (const person of [people.guide, people.technician]) {
      const { scene } = await as(person).call('attribution.code.issue', { kind: 'personal' });
      await open(openid, { scene });
    }
    const contested = await buy(devcloud, openid, basketOf(products.fridge._id));
    await buy(devcloud, friend(), basketOf(products.fridge._id));
    await devcloud.settle();
    const { rows } = await as(people.owner).call('attribution.contest.list', {});
    expect(rows[0]).toMatchObject({ id: contested.orderId, saleName: people.guide.name, contestants: 2, overrules: 0 });
    expect(rows.filter(({ overrules, contestants }) => overrules === 0 && contestants < 2)).toEqual([]);
  });
});
