import { action } from '../../_kit/runtime/action';
import { temporaryUrls } from '../../_kit/wechat/cloud-files';
import { payoutInSight } from '../statement-access';
import { toPayoutView } from '../statement-views';

export const getPayout = action('commission.payout.get', { roundTrips: 3, documentsExamined: 3 }, async ({ payoutId }, { db, actor }) => {
  const payout = await payoutInSight(db, actor, payoutId, 'books');
  const urls = payout.evidence.length === 0 ? new Map<string, string>() : await temporaryUrls(payout.evidence);
  return { payout: toPayoutView(payout, true), pictures: payout.evidence.map((fileId) => ({ fileId, url: urls.get(fileId) ?? null })) };
});
