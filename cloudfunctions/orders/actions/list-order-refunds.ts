import { action } from '../../_kit/runtime/action';
import { orderToRefund, refundsOf, toRefundView } from '../refund-record';

const MOST = 50;

/** The refunds of one order. */
export const listOrderRefunds = action(
  'orders.refund.of_order',
  { roundTrips: 3, documentsExamined: 2 + MOST },
  async ({ orderId }, { actor, db }) => {
    await orderToRefund(db, actor, orderId);
    return { refunds: (await refundsOf(db, orderId, MOST)).map(toRefundView) };
  },
);
