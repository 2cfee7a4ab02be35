import { arrivalEstimate } from '../../../src/shared/domain/service/arrival';
import { TRACKED_STATE } from '../../../src/shared/domain/service/states';
import { AppError } from '../../../src/shared/errors/app-error';
import { action } from '../../_kit/runtime/action';
import { positions } from '../documents';
import { visibleWorkOrder } from '../repository';

/** For the customer who waits and the office, while the technician is on his way; for nobody else, and not afterwards. */
export const getPosition = action(
  'service.position.get',
  { roundTrips: 3, documentsExamined: 3 },
  async ({ workOrderId }, { actor, db }) => {
    const { workOrder, standing } = await visibleWorkOrder(db, actor, workOrderId);
    // More people of the office may know whose home it is than may know where a technician is.
    const mayLook = standing.sight === 'shown' || standing.technician || standing.office === 'dispatcher';
    if (!mayLook) throw new AppError('service.work_order.missing');
    if (workOrder.state !== TRACKED_STATE) return { position: null, destination: null, arrivesAt: null };
    const found = await db.get(positions, workOrderId);
    const destination = workOrder.place.point;
    const position = found === null ? null : { point: found.point, at: found.at };
    const arrivesAt = position === null || destination === null ? null : arrivalEstimate(position, destination);
    return { position, destination, arrivesAt };
  },
);
