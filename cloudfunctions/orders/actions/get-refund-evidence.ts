import { action } from '../../_kit/runtime/action';
import { temporaryUrls } from '../../_kit/wechat/cloud-files';
import { refundWithOrder } from '../refund-record';

/** Storage is closed: whose business a refund is gets the addresses of its photos here. */
export const getRefundEvidence = action(
  'orders.refund.evidence',
  { roundTrips: 3, documentsExamined: 3 },
  async ({ refundId }, { actor, db }) => {
    const { refund } = await refundWithOrder(db, actor, refundId);
    const urls = await temporaryUrls(refund.evidence);
    return { pictures: refund.evidence.map((fileId) => ({ fileId, url: urls.get(fileId) ?? null })) };
  },
);
