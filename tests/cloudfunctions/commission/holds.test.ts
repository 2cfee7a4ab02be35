import { randomUUID } from 'node:crypto';
import type { Devcloud } from '../../../devcloud/start-devcloud';
import { customers, foundCompany, people } from '../../fixtures/company';
import { entriesOf } from '../../fixtures/commissions';
import { startTestDevcloud } from '../../fixtures/devcloud';
import { clientOf } from '../../fixtures/functions-client';
import { pay } from '../../fixtures/lamps';
import { buy, quotedBasket } from '../../fixtures/purchases';
import { products, stockShelves } from '../../fixtures/sales';

jest.setTimeout(60_000);

let devcloud: Devcloud;
beforeAll(async () => {
  devcloud = await startTestDevcloud();
  await foundCompany(devcloud);
  await stockShelves(devcloud);
});
afterAll(() => devcloud.stop());

const finance = () => clientOf(devcloud, people.finance.openid);
const somebody = () => `buyer-${randomUUID()}`;
const share = (openid: string) => clientOf(devcloud, openid).call('attribution.share.create', { target: { kind: 'product', productId: products.fridge._id }, channel: 'card' });

/** Buys a fridge for somebody at this phone, and pays. @returns what it brings */
async function bought(openid: string, phone: string, detail: string) {
  const basket = await quotedBasket(devcloud, openid);
  const to = { customer: { name: '何女士', phone }, address: { ...basket.address, detail } };
  const { orderId, payableFen } = await clientOf(devcloud, openid).call('orders.checkout.place', { ...basket, ...to });
  await devcloud.settle();
  await pay(devcloud, { openid, personId: '', orderId, payableFen });
  return { orderId, entries: await entriesOf(devcloud, orderId) };
}

async function broughtBy(sharer: string, openid: string): Promise<void> {
  const { scene, shareId } = await share(sharer);
  await clientOf(devcloud, openid).call('attribution.scan.record', { scene, shareId, entry: 1007 });
}

describe('a commission that somebody looks at first', () => {
  it('is also that of an order which goes to the phone of the sharer’s own last one', async () => {
    const sharer = customers.liu.openid;
    const own = await bought(sharer, '13911110001', '维明南大街1号');
    const friend = somebody();
    await broughtBy(sharer, friend);
    const { entries } = await bought(friend, '13911110001', '中山西路88号');
    expect(entries.map(({ hold }) => hold?.signs)).toEqual([[{ reason: 'same_phone', orders: [expect.objectContaining({ orderId: own.orderId })], burst: null }]]);
    const [entry] = entries;
    const seenBy = async (openid: string) => (await clientOf(devcloud, openid).call('commission.entry.get', { entryId: entry?._id ?? '' })).entry.hold?.signs[0]?.orders.length;
    expect([await seenBy(people.finance.openid), await seenBy(sharer)]).toEqual([1, 0]);
  });

  it('leaves the list when its order comes to nothing, and nothing can be said of it any more', async () => {
    const friend = somebody();
    await broughtBy(customers.liu.openid, friend);
    const { orderId, entries } = await bought(friend, '13911110001', '中山西路88号');
    const [entry] = entries;
    const listed = async () => (await finance().call('commission.hold.list', { state: 'open' })).rows.map(({ entryId }) => entryId);
    expect(await listed()).toContain(entry?._id);
    await clientOf(devcloud, people.supervisor.openid).call('orders.order.cancel', { orderId, reason: '不要了' });
    await devcloud.settle();
    expect(await listed()).not.toContain(entry?._id);
    expect((await finance().call('commission.desk.get', {})).holds).toBe((await listed()).length);
    expect(await finance().refusal('commission.hold.decide', { entryId: entry?._id ?? '', pass: true, words: '没问题' })).toMatchObject({ code: 'commission.hold.decided' });
  });
});

describe('a buyer whom a partner brought', () => {
  it('is served by the guide whose code he scanned afterwards: the order is her place’s, and she may open it', async () => {
    const openid = somebody();
    for (const { openid: host } of [people.partner, people.guide]) {
      const { scene } = await clientOf(devcloud, host).call('attribution.code.issue', { kind: 'personal' });
      await clientOf(devcloud, openid).call('attribution.scan.record', { scene, entry: 1047 });
    }
    const { orderId } = await buy(devcloud, openid);
    await devcloud.settle();
    expect(await clientOf(devcloud, people.guide.openid).call('orders.order.get', { orderId })).toMatchObject({ card: { id: orderId, organisationName: '桥西店' } });
    const { contestants } = await clientOf(devcloud, people.supervisor.openid).call('attribution.credit.get', { orderId });
    expect(contestants.map(({ via, credited }) => [via, credited]).toSorted()).toEqual([['guide', true], ['partner', true]]);
  });
});
