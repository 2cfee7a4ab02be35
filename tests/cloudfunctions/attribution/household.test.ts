import type { Devcloud } from '../../../devcloud/start-devcloud';
import { customers, foundCompany, idsOf } from '../../fixtures/company';
import { startTestDevcloud } from '../../fixtures/devcloud';
import { clientOf } from '../../fixtures/functions-client';
import { storedDocuments } from '../../fixtures/outbox';
import { reportSale, sceneOf, stockShelves } from '../../fixtures/sales';

let devcloud: Devcloud;

beforeEach(async () => {
  devcloud = await startTestDevcloud();
  await foundCompany(devcloud);
  await stockShelves(devcloud);
});

afterEach(() => devcloud.stop());

const client = ({ openid }: { readonly openid: string }) => clientOf(devcloud, openid);

describe('the code with which a family joins', () => {
  it('is the receipt’s: who scans it asks, the buyer says yes, and both see the order', async () => {
    const { orderId } = await reportSale(devcloud);
    const buyer = client(customers.zhang);
    const family = client(customers.liu);
    await buyer.call('orders.order.claim', { scene: await sceneOf(devcloud, orderId, 'order'), relation: 'buyer' });
    expect((await buyer.refusal('attribution.household.image', { orderId })).code).toBe('attribution.code.missing');
    await buyer.call('attribution.household.code', { orderId });
    expect((await buyer.call('attribution.household.image', { orderId })).url).toContain('/scene-codes/');
    // The paper shows the same one.
    const scene = await sceneOf(devcloud, orderId, 'receipt');
    expect(await storedDocuments(devcloud, 'scene_codes', { key: `receipt:${orderId}` })).toMatchObject([{ scene, uses: 0 }]);
    await family.call('orders.order.claim', { scene, relation: 'user' });
    await buyer.call('orders.sharing.decide', { orderId, personId: idsOf(customers.liu).personId, granted: true });
    expect((await family.call('orders.order.get', { orderId })).contact).toBe('shown');
    // Who was let in lets nobody in himself.
    expect((await family.refusal('attribution.household.image', { orderId })).code).toBe('orders.order.missing');
  });
});
