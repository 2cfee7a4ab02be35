import type { Actor } from '../runtime/context';
import { cloud } from '../runtime/sdk';
import { openapiErrorCode } from './openapi-error';

const RISKY_CONTENT = 87014;
/** Where the text will be shown, by WeChat's numbers. */
const SCENES = { profile: 1, comment: 2, forum: 3, social: 4 } as const;

/**
 * Whether a text may be shown to others (platform.md: Content security). A text that WeChat would have a person look at
 * is not acceptable either.
 * @throws what the SDK threw when the check itself failed
 */
async function isTextAcceptable(openid: string, content: string, scene: keyof typeof SCENES): Promise<boolean> {
  try {
    const { result } = await cloud.openapi.security.msgSecCheck({ openid, content, scene: SCENES[scene], version: 2 });
    return result.suggest === 'pass';
  } catch (error) {
    if (openapiErrorCode(error) === RISKY_CONTENT) return false;
    throw error;
  }
}

/**
 * Whether others may read what somebody wrote. WeChat checks texts of its own users only; on the web only members write,
 * and their company knows them. Nothing at all may be read.
 */
export async function mayBeShown({ openid, memberships }: Actor, text: string, scene: keyof typeof SCENES): Promise<boolean> {
  if (text === '') return true;
  return openid === null ? memberships.length > 0 : isTextAcceptable(openid, text, scene);
}
