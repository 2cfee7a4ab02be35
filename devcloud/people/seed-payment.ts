import type { Output } from '../../src/shared/contract/registry';
import type { Devcloud } from '../start-devcloud';

/**
 * A customer pays an order on his phone, and WeChat tells. Of an order that an interrupted seeding has paid already,
 * nothing is due, and nothing happens.
 */
export async function payDemoOrder(devcloud: Devcloud, openid: string, orderId: string, key: string): Promise<void> {
  const start = { action: 'payments.payment.start', input: { orderId, part: 'rest' }, requestId: `seed-${key}` };
  const answer = await devcloud.call('payments', openid, start);
  if (!answer.ok) return;
  const { parameters } = answer.data as Output<'payments.payment.start'>;
  await devcloud.pay.payPrepaid(parameters.package.replace('prepay_id=', ''), openid);
  await devcloud.pay.notices.deliverDue();
  await devcloud.settle();
}
