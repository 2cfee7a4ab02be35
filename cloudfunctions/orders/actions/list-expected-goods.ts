import { PAGE_BUDGET } from '../../_kit/persistence/pages';
import { action } from '../../_kit/runtime/action';
import { headquartersMembership } from '../../_kit/runtime/context';
import { refundsBelow, toRefundView } from '../refund-record';

/** Refunds whose goods the warehouse still waits for. */
export const listExpectedGoods = action('orders.refund.expected', PAGE_BUDGET, async ({ after }, ctx) => {
  const { organisationId } = headquartersMembership(ctx);
  const { rows, next } = await refundsBelow(ctx.db, organisationId, { goods: 'expected', after });
  return { rows: rows.map(toRefundView), next };
});
