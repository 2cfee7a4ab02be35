import { atMost } from '../../_kit/persistence/conditions';
import { insertMissing, updateWhere } from '../../_kit/persistence/plain-writes';
import { action } from '../../_kit/runtime/action';
import type { CommandContext } from '../../_kit/runtime/context';
import { temporaryUrls } from '../../_kit/wechat/cloud-files';
import { askAboutPicture } from '../../_kit/wechat/picture-check';
import { DAY_MS } from '../../../src/shared/kernel/time';
import { cases, pictureQuestions, type CaseDocument } from '../case-documents';

/** Cases of one round; the next one takes the others. */
const BATCH = 10;
const MOST_PHOTOS = 9;
const HOUR_MS = 3_600_000;

/**
 * Asks WeChat about the pictures of which it has said nothing: as soon as a case is offered, and again after a while when
 * no answer came. Each case is claimed first, so that two rounds never ask about the same one.
 */
export const checkPictures = action(
  'catalog.picture.check',
  { roundTrips: 2 + BATCH * (1 + MOST_PHOTOS), documentsExamined: 2 + 2 * BATCH },
  async (_input, ctx) => {
    const { db, now, log } = ctx;
    const due = await db.find(cases, { where: { checkAt: atMost(now) }, orderBy: [['checkAt', 'asc']], limit: BATCH });
    let asked = 0;
    for (const found of due) {
      try {
        asked += await askAbout(found, ctx);
      } catch (error) {
        log.error('pictures not checked', error, { caseId: found._id });
      }
    }
    return { asked, finished: due.length < BATCH };
  },
);

/** @returns about how many pictures WeChat was asked */
async function askAbout({ _id: caseId, checkAt, createdAt, openid, photos }: CaseDocument, { now }: CommandContext): Promise<number> {
  const later = now + (now - createdAt < DAY_MS ? HOUR_MS : DAY_MS);
  if ((await updateWhere(cases, { _id: caseId, checkAt }, { checkAt: later })) !== 1 || openid === null) return 0;
  const waiting = photos.filter(({ check }) => check === 'waiting').map(({ fileId }) => fileId);
  const urls = await temporaryUrls(waiting);
  let asked = 0;
  for (const fileId of waiting) {
    const url = urls.get(fileId);
    // What is gone from the storage is asked about never; such a case cannot be shown.
    if (url === undefined) continue;
    const traceId = await askAboutPicture(openid, url);
    await insertMissing(pictureQuestions, { _id: traceId, caseId, fileId, at: now });
    asked += 1;
  }
  return asked;
}
