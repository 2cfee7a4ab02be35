import type { SubscriberContext } from '../_kit/outbox/subscriber';
import { updateFields } from '../_kit/persistence/plain-writes';
import { recordShipping } from '../_kit/wechat/shipping-info';
import { findShippedGoods } from '../orders/public';
import { payments } from './documents';

const MOST = 50;

/**
 * Tells WeChat that the goods of an order were shipped, for every payment made in the mini-program that does not know it
 * yet: those made before, and the balance that is paid at the door. WeChat takes the same again.
 * @throws what the SDK threw; the event is then handled again
 */
export async function tellShipping({ db, now }: SubscriberContext, orderId: string): Promise<void> {
  const goods = await findShippedGoods(db, orderId);
  if (goods === null) return;
  const found = await db.find(payments, { where: { orderId }, orderBy: [['_id', 'desc']], limit: MOST });
  for (const { _id, method, state, transactionId, payerOpenid, shippingToldAt } of found) {
    const frozen = method === 'wechat_self' && state === 'succeeded' && shippingToldAt === null;
    if (!frozen || transactionId === null || payerOpenid === null) continue;
    await recordShipping({ transactionId, payerOpenid, goods, at: now });
    await updateFields(payments, _id, { shippingToldAt: now });
  }
}
