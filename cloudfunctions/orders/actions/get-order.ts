import { AppError } from '../../../src/shared/errors/app-error';
import { action } from '../../_kit/runtime/action';
import { findVisibleOrder } from '../repository';
import { toOrderView } from '../views';

export const getOrder = action(
  'orders.order.get',
  { roundTrips: 2, documentsExamined: 2 },
  async ({ orderId }, { actor, db, now }) => {
    const order = await findVisibleOrder(db, actor, orderId);
    if (order === null) throw new AppError('orders.order.missing');
    return toOrderView(order, actor, now);
  },
);
