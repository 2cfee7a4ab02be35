import { AppError } from '../../../src/shared/errors/app-error';
import { action } from '../../_kit/runtime/action';
import { temporaryUrls } from '../../_kit/wechat/cloud-files';
import { paymentInSight } from '../access';

/** A customer has no evidence to look at, so his own payment is missing here. */
export const getEvidence = action(
  'payments.evidence.get',
  { roundTrips: 3, documentsExamined: 4 },
  async ({ paymentId }, { db, actor }) => {
    const { payment, staff } = await paymentInSight(db, actor, paymentId);
    if (!staff) throw new AppError('payments.payment.missing');
    const urls = await temporaryUrls(payment.evidence);
    return { pictures: payment.evidence.map((fileId) => ({ fileId, url: urls.get(fileId) ?? null })) };
  },
);
