import { randomBytes } from 'node:crypto';
import { LOCAL_APPID } from '../runner/caller';
import type { Store } from '../store/types';
import type { OpenapiParameters } from './openapi-messages';
import { requiredTextParameter } from './parameters';
import { OpenapiError } from './wechat-errors';

const INVALID_CODE = 40029;
const CODES = '_devcloud_phone_codes';
const CODE_LIFETIME_MS = 5 * 60 * 1000;
const CHINA = 86;

/** One-time codes behind the `getPhoneNumber` button (platform.md: Identity). */
export interface PhoneNumbers {
  /**
   * What the button hands to the page: a code good for one look-up within five minutes.
   * @throws Error when nobody knows a phone of this person
   */
  issuePhoneCode(openid: string): Promise<string>;
  /**
   * `phonenumber.getPhoneNumber`.
   * @throws OpenapiError 40029 for a code that is unknown, used or over
   */
  exchange(parameters: OpenapiParameters): Promise<Readonly<Record<string, unknown>>>;
}

/** @param phoneOf phone number of a persona, without country code */
export async function openPhoneNumbers(
  store: Store,
  clock: { now(): Date },
  phoneOf: (openid: string) => string | undefined,
): Promise<PhoneNumbers> {
  await store.ensureIndexes(CODES, []);

  return {
    async issuePhoneCode(openid) {
      const phone = phoneOf(openid);
      if (phone === undefined) throw new Error(`no phone number is known for ${openid}`);
      const code = randomBytes(16).toString('hex');
      await store.insert(CODES, [{ _id: code, openid, phone, issuedAt: clock.now() }]);
      return code;
    },
    async exchange(parameters) {
      const _id = requiredTextParameter(parameters, 'code');
      const { documents } = await store.find(CODES, { query: { _id }, limit: 1 });
      const [issued] = documents;
      // Whoever removes the code owns the answer, so it works once even when asked twice at the same time.
      const { deleted } = await store.remove(CODES, { query: { _id }, multi: false });
      const issuedAt = issued?.['issuedAt'];
      const fresh = issuedAt instanceof Date && clock.now().getTime() - issuedAt.getTime() <= CODE_LIFETIME_MS;
      if (issued === undefined || deleted !== 1 || !fresh) throw new OpenapiError(INVALID_CODE, 'invalid code');
      const timestamp = Math.floor(clock.now().getTime() / 1000);
      return {
        phone_info: {
          phoneNumber: issued['phone'],
          purePhoneNumber: issued['phone'],
          countryCode: CHINA,
          watermark: { timestamp, appid: LOCAL_APPID },
        },
      };
    },
  };
}
