import * as v from 'valibot';
import { createLog } from '../_kit/runtime/log';
import { openResource } from '../_kit/wechat/pay-v3';
import { askSoon } from './ask-soon';

/** A request to the function's address on the web, as the cloud hands it over; it has no action, which every call of ours has. */
const webRequest = v.object({ action: v.optional(v.undefined()), httpMethod: v.literal('POST'), body: v.pipe(v.string(), v.maxLength(20_000)) });
const sealed = v.object({ resource: v.object({ ciphertext: v.string(), nonce: v.string(), associated_data: v.optional(v.string()) }) });
const told = v.object({ out_bill_no: v.pipe(v.string(), v.regex(/^[0-9A-Za-z]{1,32}$/)) });

/** True for an event of the shape of a notification. Anybody can send such a one. */
export const isNotification = (event: unknown): boolean => v.is(webRequest, event);

/**
 * Takes a notification only as a reason to ask WeChat, and only from who has the merchant's key. WeChat repeats it until it
 * is answered with 200.
 */
export async function takeNotification(event: unknown): Promise<{ readonly statusCode: number; readonly body: string }> {
  const log = createLog({ action: 'commission.notification' });
  const subject = subjectOf(v.parse(webRequest, event).body);
  if (subject === null) return { statusCode: 401, body: JSON.stringify({ code: 'FAIL', message: 'not WeChat' }) };
  const taken = (await askSoon(subject, log)) !== null;
  return taken ? { statusCode: 200, body: '' } : { statusCode: 500, body: JSON.stringify({ code: 'FAIL', message: 'again, please' }) };
}

function subjectOf(body: string): string | null {
  try {
    const { resource } = v.parse(sealed, JSON.parse(body));
    return v.parse(told, openResource(resource)).out_bill_no;
  } catch {
    return null;
  }
}
