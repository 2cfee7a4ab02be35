import { PAGE_BUDGET } from '../../_kit/persistence/pages';
import { action } from '../../_kit/runtime/action';
import { findOwnOrders } from '../repository';
import { toOrderCard } from '../views';

export const listMyOrders = action('orders.order.mine', PAGE_BUDGET, async ({ after }, { actor, db }) => {
  const { rows, next } = await findOwnOrders(db, actor, after);
  return { rows: rows.map((order) => toOrderCard(order, actor)), next };
});
