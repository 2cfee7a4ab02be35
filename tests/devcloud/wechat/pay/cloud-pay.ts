import { cloudPay } from '../sdk-openapi';

export const MERCHANT = { subMchId: '1900000109', nonceStr: 'n' } as const;

/** An order as our functions would place it. */
export function anOrder(outTradeNo: string, changes: object = {}): object {
  return {
    ...MERCHANT,
    outTradeNo,
    body: '留量家电',
    totalFee: 308_000,
    spbillCreateIp: '127.0.0.1',
    envId: 'local-env',
    functionName: 'payments',
    tradeType: 'JSAPI',
    ...changes,
  };
}

/** The prepay id out of what `wx.requestPayment` would be given. */
export function prepayIdOf(answer: Readonly<Record<string, unknown>>): string {
  const { package: text } = answer['payment'] as { readonly package: string };
  return text.replace('prepay_id=', '');
}

export const ask = (outTradeNo: string) => cloudPay('queryOrder', { ...MERCHANT, outTradeNo });
