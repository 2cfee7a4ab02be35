import * as v from 'valibot';
import { initialisedCloud } from '../runtime/sdk';

const PICTURE = 2;
/** Where it will be shown, by WeChat's numbers: among people. */
const SOCIAL = 4;

/**
 * Asks WeChat whether a picture may be shown to others (platform.md: Content security). The answer comes later, as an
 * event to the function that receives `wxa_media_check`; perhaps it never comes. The function's config.json declares
 * `security.mediaCheckAsync`.
 * @param url where WeChat finds the picture, for a while
 * @returns the id under which the answer comes; nobody but WeChat and us knows it
 * @throws what the SDK threw
 */
export async function askAboutPicture(openid: string, url: string): Promise<string> {
  const asking = { openid, mediaUrl: url, mediaType: PICTURE, version: 2, scene: SOCIAL };
  const { traceId } = await initialisedCloud().openapi.security.mediaCheckAsync(asking);
  return traceId;
}

/** What WeChat sends when it has looked; it has no action, which every call of ours has. */
const answer = v.object({
  action: v.optional(v.undefined()),
  Event: v.literal('wxa_media_check'),
  trace_id: v.pipe(v.string(), v.minLength(1), v.maxLength(100)),
  /** Other than 0: it could not look. */
  errcode: v.optional(v.number()),
  result: v.optional(v.object({ suggest: v.string() })),
});

/** True for an event of that shape. Anybody can send such a one; only WeChat knows an id that we asked under. */
export const isPictureAnswer = (event: unknown): boolean => v.is(answer, event);

/** What it says; `passed` is null when WeChat could not look. A picture that a person should look at has not passed. */
export function pictureAnswer(event: unknown): { readonly traceId: string; readonly passed: boolean | null } {
  const { trace_id: traceId, errcode = 0, result } = v.parse(answer, event);
  return { traceId, passed: errcode !== 0 || result === undefined ? null : result.suggest === 'pass' };
}
