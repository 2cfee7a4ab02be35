import { AppError } from '../../../src/shared/errors/app-error';
import { action } from '../../_kit/runtime/action';
import { askSoon } from '../ask-soon';
import { steppedPayout } from '../payout-record';
import { payoutInSight } from '../statement-access';
import { payouts } from '../statement-documents';
import { toPayoutView } from '../statement-views';

/** One that WeChat did not take is asked for again under the same number; one that is under way is only asked about. */
export const retryPayout = action(
  'commission.payout.retry',
  { roundTrips: 10, documentsExamined: 8 },
  ({ payoutId }, ctx) =>
    ctx.transact(async (tx) => {
      const payout = await payoutInSight(tx, ctx.actor, payoutId, 'books');
      if (payout.state === 'paid' || payout.state === 'failed') throw new AppError('commission.payout.over');
      await tx.put(payouts, steppedPayout(payout, 'retry', { failure: null, askAfter: ctx.now }) ?? { ...payout, askAfter: ctx.now });
      return { payoutId, billNo: payout.billNo };
    }),
  async ({ payoutId, billNo }, { db, actor, log }) => {
    if ((await askSoon(billNo, log)) === null) throw new AppError('payments.wechat.unavailable');
    return toPayoutView(await payoutInSight(db, actor, payoutId, 'books'), true);
  },
);
