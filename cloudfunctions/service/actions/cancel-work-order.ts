import { partiesOf } from '../../../src/shared/domain/service/viewing';
import { action } from '../../_kit/runtime/action';
import { doerOf, MOVE_BUDGET, moveWorkOrder } from '../move-work-order';
import { visibleWorkOrder } from '../repository';
import { afterStep } from '../views';

/** The customer's side or a dispatcher gives it up, with a reason. */
export const cancelWorkOrder = action('service.work_order.cancel', MOVE_BUDGET, ({ workOrderId, reason }, ctx) =>
  ctx.transact(async (tx) => {
    const { actor, now } = ctx;
    const { workOrder, standing } = await visibleWorkOrder(tx, actor, workOrderId);
    const taking = { by: doerOf(actor, workOrder), parties: partiesOf(standing), at: now, receivedAt: now };
    return afterStep(await moveWorkOrder(tx, workOrder, { command: 'cancel', reason }, taking), actor, now);
  }),
);
