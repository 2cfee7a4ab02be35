import { action } from '../../_kit/runtime/action';
import { dismissRefund, refundWithOrder, toRefundView } from '../refund-record';

/** Whose business the order is takes the request back. */
export const withdrawRefund = action(
  'orders.refund.withdraw',
  { roundTrips: 10, documentsExamined: 7 },
  async ({ refundId }, ctx) => {
    await refundWithOrder(ctx.db, ctx.actor, refundId);
    return ctx.transact(async (tx) => {
      const decision = { decidedByName: ctx.actor.name ?? '', decidedAt: ctx.now };
      return toRefundView(await dismissRefund(tx, refundId, 'withdraw', decision));
    });
  },
);
