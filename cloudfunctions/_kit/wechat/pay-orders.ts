import { initialisedCloud } from '../runtime/sdk';
import { callPay, fenOf, fromPayTime, PayUnavailable, textOf, toPayTime } from './pay-call';

/** What `wx.requestPayment` takes. */
export interface PaymentParameters {
  readonly timeStamp: string;
  readonly nonceStr: string;
  readonly package: string;
  readonly signType: string;
  readonly paySign: string;
}

interface NewOrder {
  readonly tradeNo: string;
  readonly amountFen: number;
  /** What the payer reads. */
  readonly description: string;
}

/** WeChat gives this function the outcome as an event; it must answer `{ errcode: 0 }`. */
export interface NotifiedFunction {
  readonly functionName: string;
}

export type Placed =
  | { readonly accepted: true; readonly parameters: PaymentParameters }
  | { readonly accepted: false; readonly reason: string };

/** Where an outcome is told to. */
export function notified({ functionName }: NotifiedFunction): object {
  return { functionName, envId: initialisedCloud().getWXContext().ENV ?? '' };
}

/**
 * Prepares a payment on the caller's own phone. The same order again is harmless, another amount is refused.
 * @throws PayUnavailable
 */
export async function placeOrder(order: NewOrder & NotifiedFunction & { readonly expiresAt: number }): Promise<Placed> {
  const { accepted, reason, fields } = await callPay('unifiedOrder', {
    ...notified(order),
    body: order.description,
    outTradeNo: order.tradeNo,
    totalFee: order.amountFen,
    spbillCreateIp: '127.0.0.1',
    tradeType: 'JSAPI',
    timeExpire: toPayTime(order.expiresAt),
  });
  if (!accepted) return { accepted, reason };
  const payment = (fields['payment'] ?? {}) as Readonly<Record<string, unknown>>;
  const parameters = {
    timeStamp: textOf(payment, 'timeStamp'),
    nonceStr: textOf(payment, 'nonceStr'),
    package: textOf(payment, 'package'),
    signType: textOf(payment, 'signType'),
    paySign: textOf(payment, 'paySign'),
  };
  return { accepted, parameters };
}

/**
 * Takes money by the code (付款码) on the payer's screen. Refused may also mean that he is typing his password: ask.
 * @throws PayUnavailable
 */
export async function takeByCode(order: NewOrder & { readonly authCode: string }): Promise<{ readonly accepted: boolean; readonly reason: string }> {
  const { accepted, reason } = await callPay('micropay', {
    body: order.description,
    outTradeNo: order.tradeNo,
    totalFee: order.amountFen,
    spbillCreateIp: '127.0.0.1',
    authCode: order.authCode,
  });
  return { accepted, reason };
}

/** How an order stands at WeChat. `revoked`: taken back, whatever was paid went back with it. */
export type OrderStanding =
  | { readonly state: 'unknown' | 'unpaid' | 'paying' | 'failed' | 'closed' | 'revoked' }
  | {
      readonly state: 'paid';
      readonly amountFen: number | null;
      readonly transactionId: string;
      readonly payerOpenid: string;
      readonly paidAt: number | null;
    };

const STANDINGS = {
  NOTPAY: 'unpaid',
  USERPAYING: 'paying',
  PAYERROR: 'failed',
  CLOSED: 'closed',
  REVOKED: 'revoked',
} as const;

/** @throws PayUnavailable */
export async function askOrder(tradeNo: string): Promise<OrderStanding> {
  const { accepted, reason, fields } = await callPay('queryOrder', { outTradeNo: tradeNo });
  if (!accepted) {
    // Any other refusal, such as an error of WeChat's system, says nothing about the order.
    if (reason.includes('不存在')) return { state: 'unknown' };
    throw new PayUnavailable('queryOrder', reason);
  }
  const told = textOf(fields, 'tradeState');
  // What was refunded, in part or whole, had been paid.
  if (told === 'SUCCESS' || told === 'REFUND') {
    return {
      state: 'paid',
      amountFen: fenOf(fields, 'totalFee'),
      transactionId: textOf(fields, 'transactionId'),
      payerOpenid: textOf(fields, 'subOpenid') || textOf(fields, 'openid'),
      paidAt: fromPayTime(textOf(fields, 'timeEnd')),
    };
  }
  if (told in STANDINGS) return { state: STANDINGS[told as keyof typeof STANDINGS] };
  throw new PayUnavailable('queryOrder', `trade state ${told}`);
}

/** Closes an unpaid order; false when WeChat did not, because it is new or paid. @throws PayUnavailable */
export async function closeOrder(tradeNo: string): Promise<boolean> {
  return (await callPay('closeOrder', { outTradeNo: tradeNo })).accepted;
}

/** Takes an order by code back; what was paid meanwhile goes back at once. @throws PayUnavailable */
export async function reverseOrder(tradeNo: string): Promise<boolean> {
  return (await callPay('reverse', { outTradeNo: tradeNo })).accepted;
}
