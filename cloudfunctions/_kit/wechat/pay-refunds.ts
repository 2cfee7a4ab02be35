import { callPay, textOf } from './pay-call';
import { notified, type NotifiedFunction } from './pay-orders';

interface Refund extends NotifiedFunction {
  readonly tradeNo: string;
  readonly refundNo: string;
  /** What the whole payment was. */
  readonly totalFen: number;
  readonly amountFen: number;
}

/**
 * Asks WeChat to send money back. Accepted is not arrived: ask, or wait to be told. The same number again is harmless,
 * and tries once more what had come back.
 * @throws PayUnavailable
 */
export async function requestRefund(refund: Refund): Promise<{ readonly accepted: boolean; readonly reason: string }> {
  const { accepted, reason } = await callPay('refund', {
    ...notified(refund),
    outTradeNo: refund.tradeNo,
    outRefundNo: refund.refundNo,
    totalFee: refund.totalFen,
    refundFee: refund.amountFen,
  });
  return { accepted, reason };
}

/** `untold`: WeChat knows the refund but not, or not yet, what became of it. */
export type RefundStanding = 'unknown' | 'open' | 'arrived' | 'returned' | 'untold';

const STANDINGS: Readonly<Record<string, RefundStanding>> = {
  PROCESSING: 'open',
  SUCCESS: 'arrived',
  CHANGE: 'returned',
  REFUNDCLOSE: 'returned',
};

/**
 * How one refund stands. WeChat is known to answer with empty lists where its documentation promises the state; then
 * only the day's bill tells.
 * @throws PayUnavailable
 */
export async function askRefund(refundNo: string): Promise<RefundStanding> {
  const { accepted, fields } = await callPay('queryRefund', { outRefundNo: refundNo });
  if (!accepted) return 'unknown';
  const listed = fields['refundStatusList'];
  const state: unknown = Array.isArray(listed) && listed.length > 0 ? listed[0] : (textOf(fields, 'refundStatus0') || textOf(fields, 'refundStatus_0'));
  return STANDINGS[String(state)] ?? 'untold';
}
