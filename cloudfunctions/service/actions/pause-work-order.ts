import { refuseOtherAppointment } from '../../../src/shared/domain/service/appointment-seen';
import { partiesOf } from '../../../src/shared/domain/service/viewing';
import { action } from '../../_kit/runtime/action';
import { doerOf, MOVE_BUDGET, moveWorkOrder } from '../move-work-order';
import { visibleWorkOrder } from '../repository';
import { afterStep } from '../views';

/** Nobody at home, a part is missing: the technician of his job, or a dispatcher for him; another appointment is made. */
export const pauseWorkOrder = action('service.work_order.pause', MOVE_BUDGET, ({ workOrderId, reason, at, appointedAt }, ctx) =>
  ctx.transact(async (tx) => {
    const { actor, now } = ctx;
    const { workOrder, standing } = await visibleWorkOrder(tx, actor, workOrderId);
    refuseOtherAppointment(workOrder, appointedAt);
    const taking = { by: doerOf(actor, workOrder), parties: partiesOf(standing), at, receivedAt: now };
    return afterStep(await moveWorkOrder(tx, workOrder, { command: 'pause', reason }, taking), actor, now);
  }),
);
