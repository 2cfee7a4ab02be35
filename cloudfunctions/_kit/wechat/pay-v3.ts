import { createDecipheriv, createSign, randomBytes } from 'node:crypto';
import { PayUnavailable, textOf } from './pay-call';
import { wechatKeyId } from './pay-sensitive';

/**
 * WeChat Pay's own interface (APIv3) for what `cloud.cloudPay` does not have: JSON over HTTPS, signed with the merchant's
 * key. The merchant's settings are environment variables (README: Deploying).
 */

const ORIGIN = 'https://api.mch.weixin.qq.com';
const PATIENCE_MS = 10_000;

export interface V3Answer {
  /** 2xx. */
  readonly accepted: boolean;
  readonly status: number;
  /** WeChat's own code and sentence of a refusal. */
  readonly code: string;
  readonly message: string;
  readonly fields: Readonly<Record<string, unknown>>;
}

const setting = (name: string): string => process.env[name] ?? '';

/** The merchant whose money it is. */
export const merchantNumber = (): string => setting('WECHAT_PAY_MERCHANT_ID');

/** Where WeChat tells what became of something; null when the functions have no address on the web: then they ask. */
export function notifyUrl(functionName: string): string | null {
  const base = setting('WECHAT_PAY_NOTIFY_URL');
  return base === '' ? null : `${base}/${functionName}`;
}

/**
 * Sends a signed request.
 * @throws PayUnavailable when there was no answer, or one that says nothing about the matter: WeChat's own trouble, too
 *   many requests, or something that is no JSON
 */
export async function callV3(method: 'GET' | 'POST', path: string, body?: object): Promise<V3Answer> {
  try {
    const response = await fetchSigned(method, path, body);
    const fields = (await response.json()) as Readonly<Record<string, unknown>>;
    if (response.status >= 500 || response.status === 429) throw new Error(JSON.stringify(fields));
    return { accepted: response.ok, status: response.status, code: textOf(fields, 'code'), message: textOf(fields, 'message'), fields };
  } catch (error) {
    throw new PayUnavailable(path, error);
  }
}

/** A file that an answer names, such as a bill; WeChat signs none of them. @param path with its query @throws PayUnavailable */
export async function downloadV3(path: string): Promise<Buffer> {
  try {
    const response = await fetchSigned('GET', path);
    if (!response.ok) throw new Error(`status ${response.status}`);
    return Buffer.from(await response.arrayBuffer());
  } catch (error) {
    throw new PayUnavailable(path.replace(/\?.*$/, ''), error);
  }
}

function fetchSigned(method: 'GET' | 'POST', path: string, body?: object): Promise<Response> {
  const text = body === undefined ? '' : JSON.stringify(body);
  const origin = setting('WECHAT_PAY_ORIGIN') || ORIGIN;
  const keyId = wechatKeyId();
  return fetch(`${origin}${path}`, {
    method,
    headers: { accept: 'application/json', 'content-type': 'application/json', authorization: authorization(method, path, text), ...(keyId === null ? {} : { 'wechatpay-serial': keyId }) },
    ...(text === '' ? {} : { body: text }),
    signal: AbortSignal.timeout(PATIENCE_MS),
  });
}

function authorization(method: string, path: string, body: string): string {
  const timestamp = String(Math.floor(Date.now() / 1000));
  const nonce = randomBytes(16).toString('hex');
  const signature = createSign('RSA-SHA256')
    .update(`${method}\n${path}\n${timestamp}\n${nonce}\n${body}\n`)
    .sign(setting('WECHAT_PAY_PRIVATE_KEY').replaceAll('\\n', '\n'), 'base64');
  const facts = { mchid: merchantNumber(), nonce_str: nonce, signature, timestamp, serial_no: setting('WECHAT_PAY_CERTIFICATE_SERIAL') };
  return `WECHATPAY2-SHA256-RSA2048 ${Object.entries(facts).map(([name, value]) => `${name}="${value}"`).join(',')}`;
}

interface Resource {
  readonly ciphertext: string;
  readonly nonce: string;
  readonly associated_data?: string | undefined;
}

const TAG_BYTES = 16;

/** What a notification holds, decrypted with the merchant's APIv3 key; null when nobody who has it wrote it. */
export function openResource({ ciphertext, nonce, associated_data = '' }: Resource): unknown {
  try {
    const sealed = Buffer.from(ciphertext, 'base64');
    const decipher = createDecipheriv('aes-256-gcm', setting('WECHAT_PAY_API_KEY'), nonce);
    decipher.setAuthTag(sealed.subarray(-TAG_BYTES));
    decipher.setAAD(Buffer.from(associated_data));
    const opened = Buffer.concat([decipher.update(sealed.subarray(0, -TAG_BYTES)), decipher.final()]);
    return JSON.parse(opened.toString('utf8'));
  } catch {
    return null;
  }
}
