import { PAGE_BUDGET } from '../../_kit/persistence/pages';
import { action } from '../../_kit/runtime/action';
import { actingMembership } from '../../_kit/runtime/context';
import { findStaffOrders } from '../repository';
import { scopeOf } from '../../_kit/runtime/scopes';
import { toOrderCard } from '../views';

/** A guide's own reports, the office's tree: what the acting position sees. */
export const listOrders = action('orders.order.list', PAGE_BUDGET, async (input, ctx) => {
  const scope = scopeOf(actingMembership(ctx), ctx.actor.personId);
  const { rows, next } = await findStaffOrders(ctx.db, scope, input);
  return { rows: rows.map((order) => toOrderCard(order, ctx.actor)), next };
});
