import { OPEN_WORK_ORDER_STATES } from '../../../src/shared/domain/service/states';
import { seesWorkContact } from '../../../src/shared/domain/service/viewing';
import { AppError } from '../../../src/shared/errors/app-error';
import { action } from '../../_kit/runtime/action';
import { workOrders } from '../documents';
import { visibleWorkOrder } from '../repository';
import { changedWorkOrder } from '../work-order-record';

/** Whoever knows where the home is puts its pin on the map: only then it can be told when somebody will be there. */
export const pinPlace = action(
  'service.place.pin',
  { roundTrips: 6, documentsExamined: 3 },
  async ({ workOrderId, point }, ctx) =>
    ctx.transact(async (tx) => {
      const { workOrder, standing } = await visibleWorkOrder(tx, ctx.actor, workOrderId);
      if (!seesWorkContact(standing)) throw new AppError('service.work_order.missing');
      const { place, state } = workOrder;
      if (!OPEN_WORK_ORDER_STATES.includes(state)) throw new AppError('service.work_order.command_not_allowed', { command: 'pin', state });
      await tx.put(workOrders, changedWorkOrder(workOrder, { place: { ...place, point } }));
      return {};
    }),
);
