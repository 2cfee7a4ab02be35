import { isOffline } from '../../../src/shared/domain/payments/states';
import { AppError } from '../../../src/shared/errors/app-error';
import { assert } from '../../../src/shared/kernel/assert';
import { action } from '../../_kit/runtime/action';
import { headquartersMembership } from '../../_kit/runtime/context';
import { TAKE_BACK_MARGIN } from '../../dealers/in-transaction';
import { earnedByLine } from '../../loyalty/public';
import { readSettings } from '../../settings/public';
import { carryOutRefund } from '../carry-out-refund';
import { orders, type RefundDocument } from '../documents';
import { refundMessage } from '../messages';
import { USUAL_LINES } from '../place-order';
import { planOrderRefund, previewRefund } from '../refund-plan';
import { decideRefund, goodsOf, refundWithOrder, scopeOfRefund, toRefundView } from '../refund-record';
import { PREVIEW_COST } from './preview-refund';

/** Finance approves what was shown to it, and nothing else: the preview is made again and must be the same. */
export const approveRefund = action(
  'orders.refund.approve',
  {
    roundTrips: 17 + PREVIEW_COST.roundTrips + TAKE_BACK_MARGIN.roundTrips + 5 * USUAL_LINES,
    documentsExamined: 25 + PREVIEW_COST.documentsExamined + TAKE_BACK_MARGIN.documentsExamined + 10 * USUAL_LINES,
  },
  async ({ refundId, digest }, ctx) => {
    const { actor, db, now } = ctx;
    headquartersMembership(ctx);
    const { refund, order } = await refundWithOrder(db, actor, refundId);
    if (refund.state !== 'requested') throw new AppError('orders.refund.decided');
    if (refund.requestedById === actor.personId) throw new AppError('orders.refund.own_request');
    const scope = scopeOfRefund(refund);
    const { digest: shown, ...effects } = await previewRefund(db, order, scope);
    if (shown !== digest) throw new AppError('orders.refund.changed');
    const { returnedDays } = (await readSettings(db, ['points'])).values.points;
    const by = { id: actor.personId, name: actor.name ?? '' };
    return ctx.transact(async (tx) => {
      const current = await tx.get(orders, order._id);
      assert(current !== null, 'an order is never deleted');
      const goods = goodsOf(current, refund.lines, refund.goodsReturned);
      const backFen = effects.refundFen - effects.dueReducedFen;
      const decision = { decidedByName: by.name, decidedAt: now, effects, backFen, goods: goods === 'to_come_back' ? ('expected' as const) : goods };
      const decided = await decideRefund(tx, refundId, 'approve', decision);
      const plan = planOrderRefund(current, scope, await earnedByLine(tx, order._id));
      const { goodsReturned, reason } = refund;
      const approval = { refundId, plan, goodsReturned, reason, at: now, returnedDays, by };
      const after = await carryOutRefund(tx, current, approval);
      tx.emit({ type: 'refund.approved', refundId, orderId: order._id, byId: by.id });
      if (after.participantIds.length > 0) {
        tx.emit(refundMessage('refund_approved', { order: after, lines: refund.lines }, after.participantIds, waysBack(effects)));
      }
      return toRefundView(decided);
    });
  },
);

/** What WeChat sends back, and what somebody has to hand to the customer; the facts of the message. */
function waysBack({ paybacks }: NonNullable<RefundDocument['effects']>) {
  const sum = (handed: boolean) =>
    paybacks.reduce((total, { method, amountFen }) => (isOffline(method) === handed ? total + amountFen : total), 0);
  return { amountFen: String(sum(false)), handedFen: String(sum(true)) };
}
