import { relationTo } from '../../../src/shared/domain/service/viewing';
import { AppError } from '../../../src/shared/errors/app-error';
import { action } from '../../_kit/runtime/action';
import { WHOLE_COST, wholeWorkOrder } from '../read-work-order';
import { standingIn } from '../repository';
import { toStep, toTariffItem, toTechnicianCard, toWorkOrderCard } from '../views';

/** What happens at the door: what is done by whom in which steps, and what it may cost. */
export const getDoor = action(
  'service.door.get',
  { roundTrips: 1 + WHOLE_COST.roundTrips, documentsExamined: 1 + WHOLE_COST.documentsExamined },
  async ({ workOrderId }, { actor, db }) => {
    const { workOrder, technician } = await wholeWorkOrder(db, actor, workOrderId);
    const standing = standingIn(workOrder, actor);
    const relation = relationTo(standing);
    const card = toTechnicianCard(workOrder, technician, standing.sight === 'shown');
    if (relation === null || card === null) throw new AppError('service.work_order.missing');
    return {
      card: toWorkOrderCard(workOrder, standing),
      technician: card,
      steps: workOrder.steps.map(toStep),
      tariff: { version: workOrder.tariffVersion, items: workOrder.tariff.map(toTariffItem) },
      relation,
      admitted: standing.sight === 'shown' || standing.guest?.admitted === true,
    };
  },
);
