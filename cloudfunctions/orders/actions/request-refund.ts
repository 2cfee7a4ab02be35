import { AppError } from '../../../src/shared/errors/app-error';
import { isDuplicateKey } from '../../_kit/persistence/database-errors';
import { action } from '../../_kit/runtime/action';
import { earnedByLine } from '../../loyalty/public';
import { refunds, type RefundDocument } from '../documents';
import { planOrderRefund, titleOf } from '../refund-plan';
import { orderToRefund, refundsOf } from '../refund-record';

const SOME = 50;

/** Somebody asks for money back; nothing moves before finance approves. One open request an order. */
export const requestRefund = action(
  'orders.refund.request',
  { roundTrips: 8, documentsExamined: 8 + SOME },
  async ({ orderId, reason, ...scope }, ctx) => {
    const { actor, db, now } = ctx;
    const order = await orderToRefund(db, actor, orderId);
    const plan = planOrderRefund(order, scope, await earnedByLine(db, orderId));
    const refundId = ctx.newId('refund');
    const refund: RefundDocument = {
      _id: refundId,
      orderId,
      orderNo: order.orderNo,
      customerName: order.customer.name,
      organisationPath: order.organisationPath,
      lines: plan.lines.map(({ lineId, quantity, refundFen }) => {
        const amountFen = scope.lines.find((line) => line.lineId === lineId)?.amountFen ?? null;
        return { lineId, title: titleOf(order, lineId), quantity, amountFen, refundFen };
      }),
      refundFen: plan.refundFen,
      goodsReturned: scope.goodsReturned,
      reason,
      state: 'requested',
      requestedById: actor.personId,
      requestedByName: actor.name ?? '',
      requestedAt: now,
      decidedByName: null,
      decidedAt: null,
      rejection: null,
      openKey: orderId,
    };
    try {
      return await ctx.transact(async (tx) => {
        await tx.insert(refunds, refund);
        return { refundId };
      });
    } catch (error) {
      const open =
        isDuplicateKey(error) && (await refundsOf(db, orderId, SOME)).some(({ state }) => state === 'requested');
      throw open ? new AppError('orders.refund.open_already') : error;
    }
  },
);
