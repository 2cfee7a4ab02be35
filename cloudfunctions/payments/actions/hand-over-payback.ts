import { AppError } from '../../../src/shared/errors/app-error';
import { isOffline } from '../../../src/shared/domain/payments/states';
import { action } from '../../_kit/runtime/action';
import { askRefund } from '../../_kit/wechat/pay-refunds';
import { doerOf, paybackToSettle } from '../access';
import { bookHandOver } from '../book-payback';
import type { PaybackDocument } from '../documents';
import { known } from '../known';
import { toPaybackView } from '../views';

/** The way out for what WeChat cannot send back. WeChat is asked first, so that nobody is paid twice. */
export const handOverPayback = action(
  'payments.payback.hand_over',
  { roundTrips: 15, documentsExamined: 12 },
  async ({ paybackId, method, note }, ctx) => {
    const { actor, now, db } = ctx;
    await checkIsStuck(await paybackToSettle(db, actor, paybackId));
    return ctx.transact(async (tx) => {
      const { state } = await paybackToSettle(tx, actor, paybackId);
      if (state !== 'failed') throw new AppError('payments.payback.under_way');
      return toPaybackView(await bookHandOver(tx, paybackId, method, { now, by: doerOf(actor), note }), true);
    });
  },
);

/** WeChat refused it, or sent it and got it back. One that was paid outside WeChat has its own way (`settle`). */
async function checkIsStuck({ state, method, refundNo }: PaybackDocument): Promise<void> {
  if (state !== 'failed' || isOffline(method)) throw new AppError('payments.payback.under_way');
  const standing = await known(askRefund(refundNo));
  if (standing !== 'unknown' && standing !== 'returned') throw new AppError('payments.payback.under_way');
}
