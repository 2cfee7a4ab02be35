import { randomBytes } from 'node:crypto';
import { initialisedCloud } from '../runtime/sdk';

/**
 * WeChat Pay through `cloud.cloudPay` (platform.md: Payment). Published are unifiedOrder, queryOrder, closeOrder, refund,
 * queryRefund and downloadBill; `micropay` and `reverse` are the same merchant interfaces under their own names.
 *
 * WeChat's error code is lost on the way (the SDK writes its own `errCode: 0` over it), so a refusal is told from success
 * by `resultCode` only, and its reason by the description.
 */

/** Nobody knows whether WeChat took the request: ask again, with the same number. */
export class PayUnavailable extends Error {
  constructor(api: string, cause: unknown) {
    super(`cloudPay.${api} gave no answer: ${cause instanceof Error ? cause.message : JSON.stringify(cause)}`);
    this.name = 'PayUnavailable';
  }
}

export interface PayAnswer {
  readonly accepted: boolean;
  /** WeChat's own sentence about a refusal, for people. */
  readonly reason: string;
  readonly fields: Readonly<Record<string, unknown>>;
}

/** The merchant's number at WeChat Pay, an environment variable of every function that pays (README: Deploying). */
function merchantId(): string {
  return process.env.WECHAT_PAY_MERCHANT_ID ?? '';
}

/** @throws PayUnavailable when there was no answer, or one that says nothing about the matter */
export async function callPay(api: string, request: object): Promise<PayAnswer> {
  const fields = await send(api, request);
  if (fields['returnCode'] !== 'SUCCESS') throw new PayUnavailable(api, fields);
  return { accepted: fields['resultCode'] === 'SUCCESS', reason: textOf(fields, 'errCodeDes'), fields };
}

/** @throws PayUnavailable when there was no answer at all */
export async function send(api: string, request: object): Promise<Readonly<Record<string, unknown>>> {
  const { cloudPay } = initialisedCloud();
  const nonceStr = randomBytes(16).toString('hex');
  try {
    const fields = await cloudPay[api]?.({ subMchId: merchantId(), nonceStr, ...request });
    return fields ?? {};
  } catch (error) {
    throw new PayUnavailable(api, error);
  }
}

export function textOf(fields: Readonly<Record<string, unknown>>, name: string): string {
  const value = fields[name];
  return typeof value === 'string' ? value : '';
}

/** Whole fen, or null when the field is none. */
export function fenOf(fields: Readonly<Record<string, unknown>>, name: string): number | null {
  const value = Number(fields[name] ?? Number.NaN);
  return Number.isSafeInteger(value) && value >= 0 ? value : null;
}

const SHANGHAI_MS = 8 * 3_600_000;

/** `yyyyMMddHHmmss` in Shanghai, as WeChat Pay writes instants. */
export function toPayTime(at: number): string {
  return new Date(at + SHANGHAI_MS).toISOString().slice(0, 19).replace(/\D/g, '');
}

/** The instant of `yyyyMMddHHmmss` or `yyyy-MM-dd HH:mm:ss` in Shanghai, or null when it is none. */
export function fromPayTime(text: string): number | null {
  const [, year, month, day, time] = /^(\d{4})(\d\d)(\d\d)(\d{6})$/.exec(text.replace(/[-: ]/g, '')) ?? [];
  if (time === undefined) return null;
  const clock = time.replace(/^(\d\d)(\d\d)(\d\d)$/, '$1:$2:$3');
  const at = Date.parse(`${year ?? ''}-${month ?? ''}-${day ?? ''}T${clock}Z`);
  return Number.isNaN(at) ? null : at - SHANGHAI_MS;
}
