import { randomBytes } from 'node:crypto';
import { LOCAL_APPID } from '../../runner/caller';

export type PayRequest = Readonly<Record<string, unknown>>;
export type PayAnswer = Readonly<Record<string, unknown>>;

/** The business refuses: `result_code` FAIL with WeChat's own code. The SDK drops the code and keeps the description. */
export class PayRefusal extends Error {
  constructor(
    readonly errCode: string,
    readonly description: string,
  ) {
    super(`${errCode} ${description}`);
    this.name = 'PayRefusal';
  }
}

/** The request itself is wrong: `return_code` FAIL. */
export class PayRequestError extends Error {}

/** The service provider under which the cloud's payments run. */
const PROVIDER_ID = '1800000001';

const envelope = (merchantId: string) => ({
  return_code: 'SUCCESS',
  return_msg: 'OK',
  appid: LOCAL_APPID,
  mch_id: PROVIDER_ID,
  sub_appid: LOCAL_APPID,
  sub_mch_id: merchantId,
  nonce_str: randomBytes(8).toString('hex'),
});

export function accepted(merchantId: string, fields: PayAnswer): PayAnswer {
  return { ...envelope(merchantId), result_code: 'SUCCESS', ...fields };
}

/** What a failed call answers, or nothing when the error is none of WeChat's. */
export function refused(error: unknown, merchantId: string): PayAnswer | undefined {
  if (error instanceof PayRefusal) {
    return { ...envelope(merchantId), result_code: 'FAIL', err_code: error.errCode, err_code_des: error.description };
  }
  if (error instanceof PayRequestError) return { return_code: 'FAIL', return_msg: error.message };
  return undefined;
}

/** @throws PayRequestError when the field is missing or longer than allowed */
export function requiredField(request: PayRequest, field: string, most = 128): string {
  const value = optionalField(request, field);
  if (value === undefined || value.length > most) throw new PayRequestError(`参数错误: ${field}`);
  return value;
}

export function optionalField(request: PayRequest, field: string): string | undefined {
  const value = request[field];
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** A positive whole number of fen. @throws PayRequestError */
export function feeField(request: PayRequest, field: string): number {
  const value = request[field];
  if (typeof value !== 'number' || !Number.isSafeInteger(value) || value <= 0) {
    throw new PayRequestError(`参数错误: ${field}`);
  }
  return value;
}

/** The merchant's own number of an order or refund. @throws PayRequestError */
export function numberField(request: PayRequest, field: string, most: number): string {
  const value = requiredField(request, field, most);
  if (!/^[0-9A-Za-z_\-|*@]+$/.test(value)) throw new PayRequestError(`参数错误: ${field}`);
  return value;
}

/** A number as WeChat makes them: 28 digits that begin with their day. */
export function platformNumber(prefix: string, at: number): string {
  const digits = BigInt(`0x${randomBytes(8).toString('hex')}`).toString().padStart(20, '0').slice(-16);
  return `${prefix}${payTime(at).slice(0, 8)}${digits}`;
}

const SHANGHAI_MS = 8 * 3_600_000;

/** `yyyyMMddHHmmss` in Shanghai. */
export function payTime(at: number): string {
  return new Date(at + SHANGHAI_MS).toISOString().replace(/\.\d+Z$/, '').replace(/\D/g, '');
}

/** @throws PayRequestError */
export function parsePayTime(text: string): number {
  const parts = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)$/.exec(text)?.slice(1).map(Number);
  if (parts === undefined) throw new PayRequestError('参数错误: time_expire');
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = parts;
  return Date.UTC(year, month - 1, day, hour, minute, second) - SHANGHAI_MS;
}
