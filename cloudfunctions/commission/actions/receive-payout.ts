import { AppError } from '../../../src/shared/errors/app-error';
import { action } from '../../_kit/runtime/action';
import { receivingParameters } from '../../_kit/wechat/pay-transfers';
import { payoutInSight } from '../statement-access';

export const receivePayout = action('commission.payout.receive', { roundTrips: 2, documentsExamined: 2 }, async ({ payoutId }, { db, actor, now }) => {
  const { state, packageInfo, acceptUntil } = await payoutInSight(db, actor, payoutId, 'own');
  if (state === 'asking' || state === 'refused' || state === 'sending') throw new AppError('commission.payout.under_way');
  if (state !== 'waiting' || packageInfo === null || (acceptUntil ?? 0) <= now) throw new AppError('commission.payout.over');
  return { parameters: receivingParameters(packageInfo) };
});
