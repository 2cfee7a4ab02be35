import type { Log } from '../_kit/runtime/log';
import { closeOrder } from '../_kit/wechat/pay-orders';

/**
 * Ends orders at WeChat that nobody is to pay any more, as far as WeChat lets: it refuses for what is only minutes old,
 * and whoever pays it all the same is taken and paid back.
 */
export async function closeTrades(tradeNos: readonly string[], log: Log): Promise<void> {
  for (const tradeNo of tradeNos) {
    await closeOrder(tradeNo).catch((error: unknown) => {
      log.error('an order stays open at WeChat until its time is over', error, { tradeNo });
    });
  }
}
