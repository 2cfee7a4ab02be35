import { PAGE_SIZE } from '../../../src/shared/contract/fields';
import { toPage } from '../../_kit/persistence/reader';
import { action } from '../../_kit/runtime/action';
import { findOwnOrders } from '../repository';
import { toOrderCard } from '../views';

export const listMyOrders = action(
  'orders.order.mine',
  { roundTrips: 2, documentsExamined: 1 + PAGE_SIZE + 1 },
  async ({ after }, { actor, db }) => {
    const { rows, next } = toPage(await findOwnOrders(db, actor, { after, limit: PAGE_SIZE + 1 }), PAGE_SIZE);
    return { rows: rows.map((order) => toOrderCard(order, actor)), next };
  },
);
