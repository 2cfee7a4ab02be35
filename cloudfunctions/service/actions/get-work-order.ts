import { action } from '../../_kit/runtime/action';
import { WHOLE_COST, wholeWorkOrder } from '../read-work-order';
import { toWorkOrderView } from '../views';

export const getWorkOrder = action(
  'service.work_order.get',
  { roundTrips: 1 + WHOLE_COST.roundTrips, documentsExamined: 1 + WHOLE_COST.documentsExamined },
  async ({ workOrderId }, { actor, db, now }) => toWorkOrderView(await wholeWorkOrder(db, actor, workOrderId), actor, now),
);
