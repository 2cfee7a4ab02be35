import { randomUUID } from 'node:crypto';
import { callOther } from '../_kit/runtime/call-other';
import { createLog } from '../_kit/runtime/log';
import { isPictureAnswer, pictureAnswer } from '../_kit/wechat/picture-check';

/** What WeChat may answer faster than we note that we asked. */
const TRIES = 3;
const PAUSE_MS = 400;

export const isPictureEvent = isPictureAnswer;

/** Hands WeChat's answer on; one that is lost here is asked for again by the round. */
export async function takePictureEvent(event: unknown): Promise<{ readonly errcode: 0 }> {
  const { traceId, passed } = pictureAnswer(event);
  const log = createLog({ action: 'catalog.picture' });
  for (let attempt = 1; passed !== null && attempt <= TRIES; attempt += 1) {
    try {
      const answer = await callOther('catalog.picture.result', { traceId, passed }, randomUUID());
      if (answer.ok && answer.data.known) break;
    } catch (error) {
      log.error('answer about a picture lost', error);
    }
    if (attempt < TRIES) await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  }
  return { errcode: 0 };
}
