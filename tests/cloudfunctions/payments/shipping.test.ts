import type { Devcloud } from '../../../devcloud/start-devcloud';
import { foundCompany, people } from '../../fixtures/company';
import { startTestDevcloud } from '../../fixtures/devcloud';
import { clientOf } from '../../fixtures/functions-client';
import { collect, paid, paymentsOf, unpaidOrder } from '../../fixtures/money';
import { storedDocument, storedDocuments } from '../../fixtures/outbox';
import { deliver, stockShelves } from '../../fixtures/sales';

jest.setTimeout(60_000);

let devcloud: Devcloud;
beforeEach(async () => {
  devcloud = await startTestDevcloud();
  await foundCompany(devcloud);
  await stockShelves(devcloud);
});
afterEach(() => devcloud.stop());

const told = () => storedDocuments(devcloud, '_devcloud_shipping_records');

describe('WeChat, which keeps the money until the goods are shipped,', () => {
  it('is told of every payment made in the mini-program, before and after', async () => {
    const { orderId } = await unpaidOrder(devcloud);
    await paid(devcloud, orderId, 'deposit');
    expect(await told()).toEqual([]);
    await deliver(devcloud, orderId, 'ship');
    await devcloud.settle();
    const [deposit] = await paymentsOf(devcloud, orderId);
    expect(await told()).toMatchObject([{ _id: deposit?.transactionId, openid: 'customer-zhang', goods: 'JSQ30 燃气热水器', logisticsType: 2 }]);
    const { paymentId } = await paid(devcloud, orderId);
    await devcloud.settle();
    expect(await told()).toHaveLength(2);
    expect(await storedDocument(devcloud, 'payments', paymentId)).toMatchObject({ shippingToldAt: expect.any(Number) as number });
  });

  it('is not told of what was paid by code or what is not shipped', async () => {
    const { orderId } = await unpaidOrder(devcloud);
    await devcloud.pay.setBehaviour({ codes: 'paid' });
    await collect(devcloud, orderId);
    await deliver(devcloud, orderId, 'ship');
    const other = await unpaidOrder(devcloud);
    await paid(devcloud, other.orderId, 'deposit');
    await clientOf(devcloud, people.guide.openid).call('orders.order.cancel', { orderId: other.orderId, reason: '顾客改主意' });
    await devcloud.settle();
    expect(await told()).toEqual([]);
  });
});
