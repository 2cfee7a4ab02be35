import { action } from '../../_kit/runtime/action';
import { receivesGoods } from '../receive-goods';
import { orderToRefund, refundsOf, toRefundView } from '../refund-record';

const MOST = 50;

/** The refunds of one order. */
export const listOrderRefunds = action(
  'orders.refund.of_order',
  { roundTrips: 3, documentsExamined: 2 + MOST },
  async ({ orderId }, { actor, db }) => {
    const order = await orderToRefund(db, actor, orderId);
    return { refunds: (await refundsOf(db, orderId, MOST)).map(toRefundView), receives: receivesGoods(actor, order) };
  },
);
