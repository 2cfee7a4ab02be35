import { PAGE_BUDGET } from '../../_kit/persistence/pages';
import { action } from '../../_kit/runtime/action';
import { actingMembership } from '../../_kit/runtime/context';
import { refundsBelow, toRefundView } from '../refund-record';

/** What finance has to decide, and has decided. */
export const listRefunds = action('orders.refund.list', PAGE_BUDGET, async ({ filter, after }, ctx) => {
  const { organisationId } = actingMembership(ctx);
  const { rows, next } = await refundsBelow(ctx.db, organisationId, { state: filter, after });
  return { rows: rows.map(toRefundView), next };
});
