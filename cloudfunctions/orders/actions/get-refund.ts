import { action } from '../../_kit/runtime/action';
import { keepsBooks } from '../../commission/public';
import { previewRefund, shownEffects } from '../refund-plan';
import { receivingBy } from '../receive-goods';
import { refundWithOrder, scopeOfRefund, toRefundView } from '../refund-record';
import { PREVIEW_COST } from './preview-refund';

/** A refund, what approving it would do now or did, and what is still to be said of its goods. */
export const getRefund = action(
  'orders.refund.get',
  { roundTrips: 3 + PREVIEW_COST.roundTrips, documentsExamined: 3 + PREVIEW_COST.documentsExamined },
  async ({ refundId }, { actor, db }) => {
    const { refund, order } = await refundWithOrder(db, actor, refundId);
    const preview = refund.state === 'requested' ? shownEffects(actor, await previewRefund(db, order, scopeOfRefund(refund))) : null;
    const effects = refund.effects === null ? null : shownEffects(actor, refund.effects);
    const mine = refund.requestedById === actor.personId;
    const decides = refund.state === 'requested' && !mine && keepsBooks(actor);
    return { refund: toRefundView(refund), mine, decides, preview, effects, ...receivingBy(actor, refund, order) };
  },
);
