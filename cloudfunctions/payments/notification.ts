import * as v from 'valibot';
import { createLog } from '../_kit/runtime/log';
import { askSoon } from './hand-on';

/** What WeChat sends when a payment or refund was decided; it has no action, which every call of ours has. */
const notification = v.object({
  action: v.optional(v.undefined()),
  returnCode: v.string(),
  outTradeNo: v.pipe(v.string(), v.maxLength(64)),
  outRefundNo: v.optional(v.pipe(v.string(), v.maxLength(64))),
});

/** True for an event of the shape of a notification. Anybody can send such a one. */
export const isNotification = (event: unknown): boolean => v.is(notification, event);

/**
 * Takes a notification without believing a word of it: it is only a reason to ask WeChat, at once. WeChat repeats it
 * until it is answered with 0.
 */
export async function takeNotification(event: unknown): Promise<{ readonly errcode: 0 | 1; readonly errmsg: string }> {
  const { outTradeNo, outRefundNo } = v.parse(notification, event);
  const subject =
    outRefundNo === undefined
      ? ({ tradeNo: outTradeNo, kind: 'payment' } as const)
      : ({ tradeNo: outRefundNo, kind: 'payback' } as const);
  const taken = subject.tradeNo.length > 32 || (await askSoon(subject, createLog({ action: 'payments.notification' })));
  return taken ? { errcode: 0, errmsg: 'ok' } : { errcode: 1, errmsg: 'again, please' };
}
