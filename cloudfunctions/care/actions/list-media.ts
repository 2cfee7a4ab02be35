import type { ParsedInput } from '../../../src/shared/contract/registry';
import { AppError } from '../../../src/shared/errors/app-error';
import { oneOf } from '../../_kit/persistence/conditions';
import type { Reader } from '../../_kit/persistence/reader';
import { action } from '../../_kit/runtime/action';
import type { Actor } from '../../_kit/runtime/context';
import { temporaryUrls } from '../../_kit/wechat/cloud-files';
import { findWorkOrderForCare } from '../../service/public';
import { complaintInSight } from '../complaint-repository';
import { consultationInSight } from '../consultation-repository';
import { consultationMessages } from '../consultation-documents';
import { ratingsOf } from '../repository';

/** Storage is closed: who may see a rating, complaint or conversation gets the addresses of its files here. */
export const listMedia = action('care.media.list', { roundTrips: 4, documentsExamined: 22 }, async (asked, { actor, db }) => {
  const fileIds = [...new Set(await filesOf(db, actor, asked))];
  const urls = await temporaryUrls(fileIds);
  return { files: fileIds.map((fileId) => ({ fileId, url: urls.get(fileId) ?? null })) };
});

async function filesOf(db: Reader, actor: Actor, asked: ParsedInput<'care.media.list'>): Promise<readonly string[]> {
  switch (asked.of) {
    case 'rating': {
      const found = await findWorkOrderForCare(db, actor, asked.workOrderId);
      if (found === null || found.relation === 'guest') throw new AppError('service.work_order.missing');
      return (await ratingsOf(db, asked.workOrderId)).flatMap(({ photos }) => photos);
    }
    case 'complaint':
      return (await complaintInSight(db, actor, asked.complaintId)).complaint.photos;
    case 'consultation':
      await consultationInSight(db, actor, asked.consultationId);
      return filesOfMessages(db, asked.consultationId, asked.messageIds);
  }
}

async function filesOfMessages(db: Reader, consultationId: string, messageIds: readonly string[]): Promise<readonly string[]> {
  if (messageIds.length === 0) return [];
  const found = await db.find(consultationMessages, { where: { _id: oneOf(messageIds) }, limit: messageIds.length });
  // A message of another conversation is none of this one.
  return found.filter((message) => message.consultationId === consultationId).flatMap(({ media }) => media.map(({ fileId }) => fileId));
}
