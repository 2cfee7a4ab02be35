import { action } from '../../_kit/runtime/action';
import { decideRefund, refundWithOrder, toRefundView } from '../refund-record';

/** Whose business the order is takes the request back. */
export const withdrawRefund = action(
  'orders.refund.withdraw',
  { roundTrips: 8, documentsExamined: 6 },
  async ({ refundId }, ctx) => {
    await refundWithOrder(ctx.db, ctx.actor, refundId);
    return ctx.transact(async (tx) => {
      const decision = { decidedByName: ctx.actor.name ?? '', decidedAt: ctx.now };
      return toRefundView(await decideRefund(tx, refundId, 'withdraw', decision));
    });
  },
);
