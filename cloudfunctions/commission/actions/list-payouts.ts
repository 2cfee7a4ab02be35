import { below } from '../../_kit/persistence/conditions';
import { cutPage, PAGE_BUDGET, PAGE_ROWS } from '../../_kit/persistence/pages';
import { action } from '../../_kit/runtime/action';
import { headquartersMembership } from '../../_kit/runtime/context';
import { payouts } from '../statement-documents';
import { toPayoutView } from '../statement-views';

export const listPayouts = action('commission.payout.list', PAGE_BUDGET, async ({ filter, after }, ctx) => {
  headquartersMembership(ctx);
  const where = { ...(filter === undefined ? {} : { listFilter: filter }), ...(after === undefined ? {} : { order: below(after) }) };
  const found = await ctx.db.find(payouts, { where, orderBy: [['order', 'desc']], limit: PAGE_ROWS });
  const { rows, next } = cutPage(found, ({ order }) => order);
  return { rows: rows.map((payout) => toPayoutView(payout, true)), next };
});
