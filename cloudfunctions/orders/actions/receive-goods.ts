import { AppError } from '../../../src/shared/errors/app-error';
import { assert } from '../../../src/shared/kernel/assert';
import { recordTransfers } from '../../_kit/ledger/record-transfers';
import { action } from '../../_kit/runtime/action';
import { refunds } from '../documents';
import { USUAL_LINES } from '../place-order';
import { goodsPlans, receivingBy } from '../receive-goods';
import { refundWithOrder, toRefundView } from '../refund-record';

/** Somebody has the goods that a customer gave back, or the warehouse expects them no more. */
export const receiveGoods = action(
  'orders.refund.receive',
  { roundTrips: 10 + 4 * USUAL_LINES, documentsExamined: 8 + 6 * USUAL_LINES },
  async ({ refundId, outcome }, ctx) => {
    const { actor, db, now: at } = ctx;
    const { refund: seen, order } = await refundWithOrder(db, actor, refundId);
    if (seen.goods !== 'expected') throw new AppError('orders.refund.goods_settled');
    const may = receivingBy(actor, seen, order);
    if (!(outcome === 'received' ? may.receives : may.givesUp)) throw new AppError('auth.forbidden');
    return ctx.transact(async (tx) => {
      const refund = await tx.get(refunds, refundId);
      assert(refund !== null, 'a refund is never deleted');
      if (refund.goods !== 'expected') throw new AppError('orders.refund.goods_settled');
      const settled = { ...refund, goods: outcome, goodsByName: actor.name ?? '', goodsAt: at };
      await recordTransfers(tx, goodsPlans(refund, order, outcome, at));
      await tx.put(refunds, settled);
      return toRefundView(settled);
    });
  },
);
