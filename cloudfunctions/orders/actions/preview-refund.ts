import { action } from '../../_kit/runtime/action';
import { previewRefund } from '../refund-plan';
import { orderToRefund } from '../refund-record';

const MOST_PAYMENTS = 100;
const MOST_COUPONS = 20;
/** The order; what was promised for it, points, money, payments and coupons. */
export const PREVIEW_COST = { roundTrips: 8, documentsExamined: 8 + MOST_PAYMENTS + MOST_COUPONS } as const;

/** What a refund would do, before anybody asks for it. */
export const previewOrderRefund = action(
  'orders.refund.preview',
  { roundTrips: 1 + PREVIEW_COST.roundTrips, documentsExamined: 1 + PREVIEW_COST.documentsExamined },
  async ({ orderId, ...scope }, { actor, db }) => previewRefund(db, await orderToRefund(db, actor, orderId), scope),
);
