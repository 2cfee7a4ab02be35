import { action } from '../../_kit/runtime/action';
import { previewRefund } from '../refund-plan';
import { refundWithOrder, scopeOfRefund, toRefundView } from '../refund-record';
import { PREVIEW_COST } from './preview-refund';

/** A refund, and while it is open what approving it would do now. */
export const getRefund = action(
  'orders.refund.get',
  { roundTrips: 3 + PREVIEW_COST.roundTrips, documentsExamined: 3 + PREVIEW_COST.documentsExamined },
  async ({ refundId }, { actor, db }) => {
    const { refund, order } = await refundWithOrder(db, actor, refundId);
    const preview = refund.state === 'requested' ? await previewRefund(db, order, scopeOfRefund(refund)) : null;
    return { refund: toRefundView(refund), mine: refund.requestedById === actor.personId, preview };
  },
);
