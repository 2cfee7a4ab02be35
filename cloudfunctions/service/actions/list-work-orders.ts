import { PAGE_BUDGET } from '../../_kit/persistence/pages';
import { action } from '../../_kit/runtime/action';
import { actingMembership } from '../../_kit/runtime/context';
import { scopeOf } from '../../_kit/runtime/scopes';
import { findStaffWorkOrders, standingIn } from '../repository';
import { toWorkOrderCard } from '../views';

export const listWorkOrders = action('service.work_order.list', PAGE_BUDGET, async (query, ctx) => {
  const scope = scopeOf(actingMembership(ctx), ctx.actor.personId);
  const { rows, next } = await findStaffWorkOrders(ctx.db, scope, query);
  return { rows: rows.map((workOrder) => toWorkOrderCard(workOrder, standingIn(workOrder, ctx.actor))), next };
});
