import { AppError } from '../../../src/shared/errors/app-error';
import { PayUnavailable } from '../../_kit/wechat/pay-call';
import { action } from '../../_kit/runtime/action';
import { withdrawPayout } from '../resolve-payout';
import { payoutInSight } from '../statement-access';
import { toPayoutView } from '../statement-views';

export const cancelPayout = action(
  'commission.payout.cancel',
  { roundTrips: 18, documentsExamined: 14 },
  async ({ payoutId }, ctx) => {
    const payout = await payoutInSight(ctx.db, ctx.actor, payoutId, 'books');
    try {
      await withdrawPayout(ctx, payout);
    } catch (error) {
      if (error instanceof PayUnavailable) throw new AppError('payments.wechat.unavailable');
      throw error;
    }
  },
  async (_result, { db, actor }, { payoutId }) => toPayoutView(await payoutInSight(db, actor, payoutId, 'books'), true),
);
