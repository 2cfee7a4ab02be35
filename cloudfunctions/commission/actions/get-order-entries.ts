import { AppError } from '../../../src/shared/errors/app-error';
import { oneOf } from '../../_kit/persistence/conditions';
import { action } from '../../_kit/runtime/action';
import { findOrderForStaff } from '../../orders/public';
import { commissionEntries, commissionOrders } from '../documents';
import { toEntryCard } from '../entry-views';

const MOST_ENTRIES = 500;

/** All that an order brought to anybody. */
export const getOrderEntries = action('commission.order.get', { roundTrips: 4, documentsExamined: 3 + MOST_ENTRIES }, async ({ orderId }, { actor, db }) => {
  const [order, made] = await Promise.all([findOrderForStaff(db, actor, orderId), db.get(commissionOrders, orderId)]);
  if (order === null) throw new AppError('orders.order.missing');
  const ids = made?.entryIds ?? [];
  const found = ids.length === 0 ? [] : await db.find(commissionEntries, { where: { _id: oneOf(ids) }, orderBy: [['_id', 'asc']], limit: MOST_ENTRIES });
  return { rows: found.map((entry) => toEntryCard(entry, { office: true })) };
});
