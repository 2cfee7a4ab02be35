import { action } from '../../_kit/runtime/action';
import { askSoon } from '../ask-soon';
import { payoutInSight } from '../statement-access';

/** WeChat's word is booked in a call of its own; what is told here is how it stands then. */
export const checkPayout = action('commission.payout.check', { roundTrips: 5, documentsExamined: 4 }, async ({ payoutId }, { db, actor, log }) => {
  const payout = await payoutInSight(db, actor, payoutId, 'own');
  if (payout.state !== 'paid' && payout.state !== 'failed') await askSoon(payout.billNo, log);
  return { state: (await payoutInSight(db, actor, payoutId, 'own')).state };
});
