import { action } from '../../_kit/runtime/action';
import { TAKEN_BACK_COST } from '../../commission/public';
import { previewRefund, shownEffects } from '../refund-plan';
import { orderToRefund } from '../refund-record';

const MOST_PAYMENTS = 100;
const MOST_COUPONS = 20;
/** The order; what was promised for it, points, money, payments, coupons, and what it brought to others and to its store. */
export const PREVIEW_COST = {
  roundTrips: 9 + TAKEN_BACK_COST.roundTrips,
  documentsExamined: 9 + MOST_PAYMENTS + MOST_COUPONS + TAKEN_BACK_COST.documentsExamined,
} as const;

/** What a refund would do, before anybody asks for it. */
export const previewOrderRefund = action(
  'orders.refund.preview',
  { roundTrips: 1 + PREVIEW_COST.roundTrips, documentsExamined: 1 + PREVIEW_COST.documentsExamined },
  async ({ orderId, ...scope }, { actor, db }) => shownEffects(actor, await previewRefund(db, await orderToRefund(db, actor, orderId), scope)),
);
