import { nextPayoutAskAt } from '../../../src/shared/domain/commission/payouts';
import { AppError } from '../../../src/shared/errors/app-error';
import { updateWhere } from '../../_kit/persistence/plain-writes';
import type { Reader } from '../../_kit/persistence/reader';
import { action } from '../../_kit/runtime/action';
import { PayUnavailable } from '../../_kit/wechat/pay-call';
import { resolvePayout } from '../resolve-payout';
import { payouts, type PayoutDocument } from '../statement-documents';

/** Whatever the notification said: WeChat is asked, and its answer is booked once. An unknown number changes nothing. */
export const resolvePayoutAction = action(
  'commission.payout.resolve',
  { roundTrips: 24, documentsExamined: 22 },
  async ({ billNo }, ctx) => {
    const payout = await byBill(ctx.db, billNo);
    if (payout === null) return;
    const { _id, askAfter, createdAt } = payout;
    // Before WeChat is asked, so that one that always fails does not stand in the way of the others.
    if (askAfter !== null && askAfter <= ctx.now) await updateWhere(payouts, { _id, askAfter }, { askAfter: nextPayoutAskAt(createdAt, ctx.now) });
    try {
      await resolvePayout(ctx, payout);
    } catch (error) {
      if (error instanceof PayUnavailable) throw new AppError('payments.wechat.unavailable');
      throw error;
    }
  },
  async (_result, { db }, { billNo }) => ({ state: (await byBill(db, billNo))?.state ?? 'unknown' }),
);

async function byBill(db: Reader, billNo: string): Promise<PayoutDocument | null> {
  const [found] = await db.find(payouts, { where: { billNo }, limit: 1 });
  return found ?? null;
}
