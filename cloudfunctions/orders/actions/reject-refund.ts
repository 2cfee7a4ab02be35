import { action } from '../../_kit/runtime/action';
import { headquartersMembership } from '../../_kit/runtime/context';
import { refundMessage } from '../messages';
import { dismissRefund, refundWithOrder, toRefundView } from '../refund-record';

/** Finance says no, with a reason that the buyer reads. */
export const rejectRefund = action(
  'orders.refund.reject',
  { roundTrips: 10, documentsExamined: 7 },
  async ({ refundId, reason }, ctx) => {
    headquartersMembership(ctx);
    const { order, refund } = await refundWithOrder(ctx.db, ctx.actor, refundId);
    return ctx.transact(async (tx) => {
      const decision = { decidedByName: ctx.actor.name ?? '', decidedAt: ctx.now, rejection: reason };
      const decided = await dismissRefund(tx, refundId, 'reject', decision);
      if (order.participantIds.length > 0) tx.emit(refundMessage('refund_rejected', { order, lines: refund.lines }, order.participantIds, { reason }));
      return toRefundView(decided);
    });
  },
);
