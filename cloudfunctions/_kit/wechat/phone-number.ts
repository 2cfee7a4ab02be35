import { cloud } from '../runtime/sdk';
import { openapiErrorCode } from './openapi-error';

/** The code was used before, is older than five minutes, or belongs to another mini-program. */
const INVALID_CODE = 40029;
const CHINA = '86';

/**
 * The mainland number behind the one-time code of WeChat's phone button; each success is charged (platform.md: Identity).
 * @returns null when the code is not valid or the number is a foreign one
 * @throws what the SDK threw for any other reason
 */
export async function readPhoneNumber(code: string): Promise<string | null> {
  try {
    const { phoneInfo } = await cloud.openapi.phonenumber.getPhoneNumber({ code });
    return String(phoneInfo.countryCode) === CHINA ? phoneInfo.purePhoneNumber : null;
  } catch (error) {
    if (openapiErrorCode(error) === INVALID_CODE) return null;
    throw error;
  }
}
