import { PAGE_BUDGET } from '../../_kit/persistence/pages';
import { action } from '../../_kit/runtime/action';
import { findOwnWorkOrders, standingIn } from '../repository';
import { toWorkOrderCard } from '../views';

export const listMyWorkOrders = action('service.work_order.mine', PAGE_BUDGET, async (query, { actor, db }) => {
  const { rows, next } = await findOwnWorkOrders(db, actor, query);
  return { rows: rows.map((workOrder) => toWorkOrderCard(workOrder, standingIn(workOrder, actor))), next };
});
