import type { ParsedInput } from '../../../src/shared/contract/registry';
import { accounts } from '../../../src/shared/domain/ledger/accounts';
import { EMPTY_BALANCE } from '../../../src/shared/domain/ledger/balance';
import { AppError } from '../../../src/shared/errors/app-error';
import { ledgerAccounts } from '../../_kit/ledger/documents';
import { action } from '../../_kit/runtime/action';
import { earnedByLine } from '../../loyalty/public';
import { orders, refunds, type OrderDocument, type RefundDocument } from '../documents';
import { refundMessage } from '../messages';
import { changedOrder } from '../order-record';
import { backFenOf, namedLine, planOrderRefund, type PlannedRefund } from '../refund-plan';
import { goodsOf, orderToRefund } from '../refund-record';

type Request = ParsedInput<'orders.refund.request'>;

/** Somebody asks for money back; nothing moves before finance approves. One open request an order. */
export const requestRefund = action(
  'orders.refund.request',
  { roundTrips: 10, documentsExamined: 9 },
  async ({ orderId, ...request }, ctx) => {
    const { actor, now } = ctx;
    const refundId = ctx.newId('refund');
    return ctx.transact(async (tx) => {
      const order = await orderToRefund(tx, actor, orderId);
      if (order.openRefundId !== null) throw new AppError('orders.refund.open_already');
      const plan = planOrderRefund(order, request, await earnedByLine(tx, orderId));
      const due = (await tx.get(ledgerAccounts, accounts.orderDue(orderId))) ?? EMPTY_BALANCE;
      const by = { id: actor.personId, name: actor.name ?? '' };
      const refund = toRefundDocument(refundId, { order, request, plan, backFen: backFenOf(due, plan.refundFen), by, at: now });
      await tx.insert(refunds, refund);
      await tx.put(orders, changedOrder(order, { openRefundId: refundId }));
      const told = order.participantIds.includes(actor.personId) ? [] : order.participantIds;
      if (told.length > 0) tx.emit(refundMessage('refund_requested', { order, lines: refund.lines }, told, { amountFen: String(plan.refundFen) }));
      return { refundId };
    });
  },
);

function toRefundDocument(
  _id: string,
  asked: {
    readonly order: OrderDocument;
    readonly request: Omit<Request, 'orderId'>;
    readonly plan: PlannedRefund;
    readonly backFen: number;
    readonly by: { readonly id: string; readonly name: string };
    readonly at: number;
  },
): RefundDocument {
  const { order, request, plan, backFen, by, at } = asked;
  return {
    _id,
    orderId: order._id,
    orderNo: order.orderNo,
    customerName: order.customer.name,
    organisationPath: order.organisationPath,
    lines: plan.lines.map((line) => {
      const { lineId, quantity, refundFen } = line;
      const amountFen = request.lines.find((asked) => asked.lineId === lineId)?.amountFen ?? null;
      return { lineId, ...namedLine(order, line), quantity, amountFen, refundFen };
    }),
    refundFen: plan.refundFen,
    backFen,
    goodsReturned: request.goodsReturned,
    goods: goodsOf(order, plan.lines, request.goodsReturned),
    goodsByName: null,
    goodsAt: null,
    effects: null,
    reason: request.reason,
    evidence: request.evidence ?? [],
    state: 'requested',
    requestedById: by.id,
    requestedByName: by.name,
    requestedAt: at,
    decidedByName: null,
    decidedAt: null,
    rejection: null,
  };
}
