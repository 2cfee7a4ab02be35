import { seesWorkContact } from '../../../src/shared/domain/service/viewing';
import { AppError } from '../../../src/shared/errors/app-error';
import { action } from '../../_kit/runtime/action';
import { temporaryUrls } from '../../_kit/wechat/cloud-files';
import type { WorkOrderDocument } from '../documents';
import { visibleWorkOrder } from '../repository';

/** Storage is closed: who may know whose home a work order is about gets the addresses of its files here. */
export const listMedia = action(
  'service.media.list',
  { roundTrips: 2, documentsExamined: 2 },
  async ({ workOrderId }, { actor, db }) => {
    const { workOrder, standing } = await visibleWorkOrder(db, actor, workOrderId);
    if (!seesWorkContact(standing)) throw new AppError('service.work_order.missing');
    const fileIds = filesOf(workOrder);
    const urls = await temporaryUrls(fileIds);
    return { files: fileIds.map((fileId) => ({ fileId, url: urls.get(fileId) ?? null })) };
  },
);

function filesOf({ media, done, signature, earlierSignatures = [] }: WorkOrderDocument): readonly string[] {
  const signed = [...earlierSignatures, ...(signature === null ? [] : [signature])].map(({ fileId }) => fileId);
  return [...new Set([...media.map(({ fileId }) => fileId), ...done.flatMap(({ photos }) => photos), ...signed])];
}
