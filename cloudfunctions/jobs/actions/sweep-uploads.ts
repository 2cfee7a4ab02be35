import { DAY_MS } from '../../../src/shared/kernel/time';
import { between } from '../../_kit/persistence/conditions';
import { updateWhere } from '../../_kit/persistence/plain-writes';
import { action } from '../../_kit/runtime/action';
import { inLanes } from '../../_kit/runtime/in-lanes';
import { spreadsheetUploads, type UploadDocument } from '../../_kit/spreadsheets/uploads';
import { deleteFiles, MOST_AT_ONCE } from '../../_kit/wechat/cloud-files';

const LANES = 10;

/** Deletes what was uploaded and is nobody's: first nobody can read it any more, then the file goes, then what is known of it. */
export const sweepUploads = action('jobs.upload.sweep', { roundTrips: 6 + 2 * MOST_AT_ONCE, documentsExamined: 3 * MOST_AT_ONCE }, async (_input, ctx) => {
  const { db, now, log } = ctx;
  const due = await db.find(spreadsheetUploads, { where: { leavesAt: between(0, now + 1) }, orderBy: [['leavesAt', 'asc']], limit: MOST_AT_ONCE });
  const leaving: UploadDocument[] = [];
  await inLanes(due, LANES, async (upload) => {
    if (upload.leaving || (await updateWhere(spreadsheetUploads, { _id: upload._id, leaving: false, leavesAt: upload.leavesAt }, { leaving: true })) > 0) leaving.push(upload);
  });
  const gone = leaving.length === 0 ? new Set<string>() : await deleteFiles(leaving.map(({ fileId }) => fileId));
  await ctx.transactOnce(`uploads-left:${String(now)}`, async (tx) => {
    for (const upload of leaving) {
      if (gone.has(upload.fileId)) await tx.remove(spreadsheetUploads, upload._id);
      else await tx.put(spreadsheetUploads, { ...upload, leaving: true, leavesAt: now + DAY_MS });
    }
    return null;
  });
  if (gone.size < leaving.length) log.error('files stay behind', new Error(`${String(leaving.length - gone.size)} of ${String(leaving.length)}`));
  return { deleted: gone.size, finished: due.length < MOST_AT_ONCE };
});
